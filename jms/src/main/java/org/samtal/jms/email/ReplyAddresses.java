package org.samtal.jms.email;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.samtal.channel.Recipient;
import org.samtal.jms.email.mime.Headers;

/**
 * Where the writer of a mail wants answers to go (Reply-To; RFC 5322, 3.6.2).
 *
 * <p>Many mailing lists put their own address there, though the writer wants nothing of the kind: an answer meant for one
 * would go to everybody. So an address of the list does not count in a mail that came by one (RFC 2369, RFC 2919).
 */
final class ReplyAddresses {

    /** An answer to one mail must not become a mail to a crowd. */
    private static final int MOST = 10;

    private ReplyAddresses() {}

    /** The usable addresses, each once; empty where answers go to the writer. */
    static List<Recipient> of(Headers headers, String writer) {
        var list = listAddresses(headers);
        var wanted = new LinkedHashMap<String, Recipient>();
        addresses(headers, "Reply-To")
                .filter(one -> !one.address().isEmpty() && !list.contains(one.address()))
                .forEach(one -> wanted.putIfAbsent(one.address(), one));
        var onlyWriter = wanted.keySet().equals(Set.of(writer));
        return onlyWriter ? List.of() : wanted.values().stream().limit(MOST).toList();
    }

    private static Set<String> listAddresses(Headers headers) {
        var list = new HashSet<String>();
        if (headers.has("List-Id") || headers.has("List-Post")) {
            Stream.of("List-Post", "To", "Cc")
                    .flatMap(name -> addresses(headers, name))
                    .forEach(one -> list.add(one.address()));
        }
        return list;
    }

    private static Stream<Recipient> addresses(Headers headers, String name) {
        return headers.all(name).stream().flatMap(field -> AddressList.parse(field).stream());
    }
}
