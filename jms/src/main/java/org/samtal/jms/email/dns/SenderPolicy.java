package org.samtal.jms.email.dns;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.apache.james.jspf.core.DNSRequest;
import org.apache.james.jspf.core.DNSService;
import org.apache.james.jspf.core.exceptions.TimeoutException;
import org.apache.james.jspf.impl.DNSServiceXBillImpl;
import org.apache.james.jspf.impl.SPF;
import org.samtal.mailbox.MailboxCheck;
import org.xbill.DNS.Type;

/**
 * Whether a domain lets a server send for it (SPF, RFC 7208).
 *
 * <p>A server may hand mail on by another address than the one it takes it at, so a record that does not name it is no error.
 */
final class SenderPolicy {

    private static final String BEGINNING = "v=spf1";

    private final NameServers names;

    SenderPolicy(NameServers names) {
        this.names = names;
    }

    MailboxCheck check(String domain, String server, List<InetSocketAddress> addresses) throws IOException {
        var records = names.texts(domain).stream()
                .filter(text -> text.toLowerCase(Locale.ROOT).startsWith(BEGINNING))
                .toList();
        if (records.isEmpty()) {
            return MailboxCheck.advice("mailbox.check.spf.missing", domain)
                    .withRecord(domain + ". TXT \"" + BEGINNING + " " + mechanism(server) + " ~all\"");
        }
        if (records.size() > 1) {
            return MailboxCheck.advice("mailbox.check.spf.several", domain, Integer.toString(records.size()));
        }
        return addresses.stream().anyMatch(address -> lets(domain, address))
                ? MailboxCheck.passed("mailbox.check.spf", domain, server, records.get(0))
                : MailboxCheck.advice("mailbox.check.spf.other", domain, server, records.get(0));
    }

    /** How a record names a server (RFC 7208, 5.3 and 5.6). */
    private static String mechanism(String server) {
        if (server.contains(":")) {
            return "ip6:" + server;
        }
        return (server.matches("[0-9.]+") ? "ip4:" : "a:") + server;
    }

    private boolean lets(String domain, InetSocketAddress address) {
        var result =
                new SPF(new Lookups(names)).checkSPF(address.getAddress().getHostAddress(), "test@" + domain, domain);
        return "pass".equals(result.getResult());
    }

    /** The name servers in the words of the library. */
    private record Lookups(NameServers names) implements DNSService {

        private static final int MOST_LOOKUPS = 10;

        @Override
        public List<String> getRecords(DNSRequest request) throws TimeoutException {
            try {
                var found = names.records(request.getHostname(), typeOf(request));
                return DNSServiceXBillImpl.convertRecordsToList(found.toArray(new org.xbill.DNS.Record[found.size()]));
            } catch (IOException silent) {
                throw new TimeoutException(silent.getMessage());
            }
        }

        @Override
        public CompletionStage<List<String>> getRecordsAsync(DNSRequest request) {
            try {
                return CompletableFuture.completedFuture(getRecords(request));
            } catch (TimeoutException silent) {
                return CompletableFuture.failedFuture(silent);
            }
        }

        @Override
        public List<String> getLocalDomainNames() {
            return List.of();
        }

        @Override
        public void setTimeOut(int seconds) {
            // The name servers have a patience of their own.
        }

        @Override
        public int getRecordLimit() {
            return MOST_LOOKUPS;
        }

        @Override
        public void setRecordLimit(int limit) {
            // The limit is that of RFC 7208, 4.6.4.
        }

        private static int typeOf(DNSRequest request) {
            return switch (request.getRecordType()) {
                case DNSRequest.A -> Type.A;
                case DNSRequest.AAAA -> Type.AAAA;
                case DNSRequest.MX -> Type.MX;
                case DNSRequest.PTR -> Type.PTR;
                default -> Type.TXT;
            };
        }
    }
}
