package org.samtal.jms.email.dns;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.samtal.jms.UnreadableMessage;
import org.samtal.jms.email.MailSigner;
import org.samtal.jms.email.mime.MimeParser;
import org.samtal.jms.email.mime.ParseBudget;
import org.samtal.mailbox.MailboxCheck;

/**
 * Whether receivers find the key that mail of a domain is signed by (DKIM, RFC 6376): ours where this installation signs for the
 * domain, otherwise the one that a test message was signed by on its way.
 */
@ApplicationScoped
public class DomainKeys {

    private static final Duration TIME = Duration.ofSeconds(1);

    @Inject
    NameServers names;

    @Inject
    MailSigner signer;

    @Inject
    Clock clock;

    Optional<MailboxCheck> check(String domain, Optional<byte[]> returned) throws IOException {
        var own = signer.keyOf(domain);
        if (own.isPresent()) {
            var key = own.get();
            return Optional.of(
                    publicKeys(key.recordName()).contains(tags(key.record()).get("p"))
                            ? MailboxCheck.passed("mailbox.check.dkim.own", key.recordName())
                            : MailboxCheck.advice("mailbox.check.dkim.unknown", key.recordName())
                                    .withRecord(key.recordName() + ". TXT \"" + key.record() + "\""));
        }
        return returned.isEmpty() ? Optional.empty() : Optional.of(ofReturned(domain, returned.get()));
    }

    private MailboxCheck ofReturned(String domain, byte[] header) throws IOException {
        for (var signature : signatures(header)) {
            if (domain.equals(signature.getOrDefault("d", "").toLowerCase(Locale.ROOT))) {
                var name = signature.getOrDefault("s", "") + "._domainkey." + domain;
                return publicKeys(name).isEmpty()
                        ? MailboxCheck.advice("mailbox.check.dkim.lost", name)
                        : MailboxCheck.passed("mailbox.check.dkim.server", name);
            }
        }
        return MailboxCheck.advice("mailbox.check.dkim.missing", domain);
    }

    private List<Map<String, String>> signatures(byte[] header) {
        try {
            return MimeParser.headers(header, new ParseBudget(clock, TIME)).all("DKIM-Signature").stream()
                    .map(DomainKeys::tags)
                    .toList();
        } catch (UnreadableMessage unreadable) {
            return List.of();
        }
    }

    private List<String> publicKeys(String name) throws IOException {
        return names.texts(name).stream()
                .map(text -> tags(text).getOrDefault("p", ""))
                .filter(key -> !key.isEmpty())
                .toList();
    }

    /** Names and values of a tag list (RFC 6376, 3.2), without the space that may stand anywhere in them. */
    private static Map<String, String> tags(String text) {
        var tags = new HashMap<String, String>();
        for (var tag : text.split(";")) {
            var equals = tag.indexOf('=');
            if (equals > 0) {
                tags.put(
                        tag.substring(0, equals).strip(),
                        tag.substring(equals + 1).replaceAll("\\s+", ""));
            }
        }
        return tags;
    }
}
