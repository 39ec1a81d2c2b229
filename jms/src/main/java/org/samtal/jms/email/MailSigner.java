package org.samtal.jms.email;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.james.jdkim.DKIMSigner;
import org.apache.james.jdkim.exceptions.FailException;
import org.samtal.kernel.EmailAddress;
import org.samtal.kernel.Settings;

/**
 * Signs what leaves with the key of its domain (DKIM, RFC 6376), where the installation has one.
 *
 * <p>A mail is signed once, when it is written: a later try sends the same bytes. Servers on the way may sign as well; each
 * signature stands for itself. A key that can't be read stops the start, since mail that silently leaves unsigned ends as spam.
 */
@Startup
@Singleton
@Lock(LockType.READ)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class MailSigner {

    /** Sender and subject stand twice: nobody can add another of them without breaking the signature (RFC 6376, 8.15). */
    private static final String HEADERS =
            "from:from:to:cc:reply-to:subject:subject:date:message-id:in-reply-to:references:"
                    + "mime-version:content-type:content-transfer-encoding:auto-submitted";

    /** A new line counts as a space in a header of this form (RFC 6376, 3.4.2). */
    private static final String FOLD = ";\r\n ";

    @Inject
    Settings settings;

    private Optional<SigningKey> key = Optional.empty();
    private List<String> domains = List.of();

    /** A signer outside a container. */
    static MailSigner of(Settings settings) {
        var signer = new MailSigner();
        signer.settings = settings;
        signer.load();
        return signer;
    }

    @PostConstruct
    void load() {
        key = settings.text("SAMTAL_DKIM_KEY_FILE").map(MailSigner::read);
        domains = Stream.of(settings.text("SAMTAL_DKIM_DOMAINS", settings.ingressDomain())
                        .split(","))
                .map(domain -> domain.strip().toLowerCase(Locale.ROOT))
                .filter(domain -> !domain.isEmpty())
                .toList();
    }

    /** What receivers must find to believe our signature; empty where nothing is signed for the domain. */
    public Optional<PublishedKey> keyOf(String domain) {
        return domains.contains(domain)
                ? key.map(one -> new PublishedKey(selector() + "._domainkey." + domain, one.record()))
                : Optional.empty();
    }

    /**
     * A record that belongs into the domain's zone.
     *
     * @param record its text, such as {@code v=DKIM1; k=rsa; p=MIIB…}
     */
    public record PublishedKey(String recordName, String record) {}

    /** The mail with a signature before it, or as it is. */
    public byte[] sign(byte[] raw, String from) {
        var domain = EmailAddress.parse(from).map(EmailAddress::domain).orElse("");
        return key.isPresent() && domains.contains(domain) ? signed(raw, domain, key.get()) : raw;
    }

    private byte[] signed(byte[] raw, String domain, SigningKey with) {
        var template = "v=1; a=rsa-sha256; c=relaxed/relaxed;\r\n d=" + domain + "; s=" + selector() + ";\r\n h="
                + HEADERS + ";\r\n bh=;\r\n b=;";
        try {
            var header = new DKIMSigner(template, with.secret())
                    .sign(new ByteArrayInputStream(raw))
                    .replace("; ", FOLD);
            var whole = new ByteArrayOutputStream(raw.length + header.length() + 2);
            whole.writeBytes(header.getBytes(StandardCharsets.US_ASCII));
            whole.writeBytes(new byte[] {'\r', '\n'});
            whole.writeBytes(raw);
            return whole.toByteArray();
        } catch (IOException | FailException impossible) {
            throw new IllegalStateException("A mail that was just written can be signed", impossible);
        }
    }

    private String selector() {
        return settings.text("SAMTAL_DKIM_SELECTOR", "samtal");
    }

    private static SigningKey read(String file) {
        try {
            return SigningKey.of(Files.readString(Path.of(file)));
        } catch (IOException | IllegalArgumentException unreadable) {
            throw new IllegalStateException(
                    "SAMTAL_DKIM_KEY_FILE must name a readable RSA key of at least 2048 bits in PKCS #8 (PEM), but "
                            + file + " is none: " + unreadable.getMessage(),
                    unreadable);
        }
    }
}
