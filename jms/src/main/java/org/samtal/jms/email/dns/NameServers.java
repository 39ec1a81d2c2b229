package org.samtal.jms.email.dns;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.samtal.kernel.Settings;
import org.xbill.DNS.ExtendedResolver;
import org.xbill.DNS.Lookup;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.Resolver;
import org.xbill.DNS.SimpleResolver;
import org.xbill.DNS.TXTRecord;
import org.xbill.DNS.TextParseException;
import org.xbill.DNS.Type;

/**
 * Asks name servers (RFC 1035): those of the machine, or the one that {@code SAMTAL_DNS} names.
 *
 * <p>Keeps no answer: whoever has just added a record wants to see it found.
 */
@ApplicationScoped
public class NameServers {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int TRIES = 2;
    private static final int DNS_PORT = 53;

    @Inject
    Settings settings;

    /** Name servers outside a container. */
    static NameServers of(Settings settings) {
        var servers = new NameServers();
        servers.settings = settings;
        return servers;
    }

    /** The TXT records of a name, each in one piece; none where the name has none or does not exist. */
    public List<String> texts(String name) throws IOException {
        return records(name, Type.TXT).stream()
                .map(found -> String.join("", ((TXTRecord) found).getStrings()))
                .toList();
    }

    /** Whatever records of a type there are; an error where no name server answers. */
    List<Record> records(String name, int type) throws IOException {
        var lookup = lookup(name, type);
        lookup.setResolver(resolver());
        lookup.setCache(null);
        var found = lookup.run();
        return switch (lookup.getResult()) {
            case Lookup.SUCCESSFUL -> Stream.of(found).toList();
            case Lookup.HOST_NOT_FOUND, Lookup.TYPE_NOT_FOUND -> List.of();
            default -> throw new IOException("No name server answers for " + name + ": " + lookup.getErrorString());
        };
    }

    private static Lookup lookup(String name, int type) throws IOException {
        try {
            return new Lookup(Name.fromString(name, Name.root), type);
        } catch (TextParseException unusable) {
            throw new IOException("Not a name: " + name, unusable);
        }
    }

    private Resolver resolver() throws IOException {
        var named = settings.text("SAMTAL_DNS");
        var resolver = named.isPresent() ? named(named.get()) : ofMachine();
        resolver.setTimeout(PATIENCE);
        return resolver;
    }

    private static Resolver ofMachine() {
        var resolver = new ExtendedResolver();
        resolver.setRetries(TRIES);
        return resolver;
    }

    private static Resolver named(String server) throws IOException {
        var colon = server.lastIndexOf(':');
        var hasPort = colon > 0 && colon == server.indexOf(':');
        var resolver = new SimpleResolver(hasPort ? server.substring(0, colon) : server);
        resolver.setPort(hasPort ? Integer.parseInt(server.substring(colon + 1)) : DNS_PORT);
        return resolver;
    }
}
