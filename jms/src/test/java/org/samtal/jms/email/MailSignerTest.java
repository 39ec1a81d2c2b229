package org.samtal.jms.email;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.james.jdkim.DKIMVerifier;
import org.apache.james.jdkim.exceptions.FailException;
import org.apache.james.jdkim.exceptions.PermFailException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.samtal.kernel.Settings;

/** What leaves carries a signature that receivers can check (RFC 6376). */
class MailSignerTest {

    private static final String FROM = "support@nordvik.example";
    private static final String MAIL = String.join(
            "\r\n",
            "Date: Mon, 30 Nov 2026 10:00:00 +0000",
            "From: Support <" + FROM + ">",
            "To: ada@example.com",
            "Subject: Your charger",
            "Message-ID: <1@nordvik.example>",
            "",
            "A technician comes on Tuesday.",
            "");

    @TempDir
    Path folder;

    @Test
    void receiverShouldFindTheSignatureRight() throws Exception {
        var signer = signer(2048);
        var signed = signer.sign(bytes(MAIL), FROM);

        var signatures = verify(signer, signed);

        assertEquals(1, signatures);
        assertTrue(text(signed).endsWith(MAIL), () -> text(signed));
        assertTrue(text(signed).lines().allMatch(line -> line.length() <= 998), () -> text(signed));
    }

    @Test
    void changedMailShouldBeFoundOut() throws Exception {
        var signer = signer(2048);
        var changed = text(signer.sign(bytes(MAIL), FROM)).replace("Tuesday", "Wednesday");

        assertThrows(PermFailException.class, () -> verify(signer, bytes(changed)));
    }

    @Test
    void secondSenderShouldBeFoundOut() throws Exception {
        var signer = signer(2048);
        var signed = text(signer.sign(bytes(MAIL), FROM));
        var changed = signed.replace("To: ada", "From: eve@example.net\r\nTo: ada");

        assertThrows(PermFailException.class, () -> verify(signer, bytes(changed)));
    }

    @Test
    void mailOfAnotherDomainShouldStayAsItIs() throws Exception {
        var signer = signer(2048);

        assertArrayEquals(bytes(MAIL), signer.sign(bytes(MAIL), "support@fjord.example"));
        assertEquals(Optional.empty(), signer.keyOf("fjord.example"));
    }

    @Test
    void mailShouldStayAsItIsWithoutKey() {
        var signer = MailSigner.of(new Settings(Map.of("SAMTAL_DKIM_DOMAINS", "nordvik.example")));

        assertArrayEquals(bytes(MAIL), signer.sign(bytes(MAIL), FROM));
    }

    @Test
    void weakKeyShouldStopTheStart() {
        var refused = assertThrows(IllegalStateException.class, () -> signer(1024));

        assertTrue(refused.getMessage().contains("1024 bits"), refused::getMessage);
    }

    @Test
    void missingKeyFileShouldStopTheStart() {
        var file = folder.resolve("nowhere.pem").toString();

        var refused = assertThrows(
                IllegalStateException.class, () -> MailSigner.of(new Settings(Map.of("SAMTAL_DKIM_KEY_FILE", file))));

        assertTrue(refused.getMessage().contains(file), refused::getMessage);
    }

    private MailSigner signer(int bits) throws Exception {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(bits);
        var encoded = Base64.getMimeEncoder()
                .encodeToString(generator.generateKeyPair().getPrivate().getEncoded());
        var file = Files.writeString(
                folder.resolve("key.pem"), "-----BEGIN PRIVATE KEY-----\n" + encoded + "\n-----END PRIVATE KEY-----\n");
        return MailSigner.of(new Settings(
                Map.of("SAMTAL_DKIM_KEY_FILE", file.toString(), "SAMTAL_DKIM_DOMAINS", "Nordvik.example")));
    }

    private static int verify(MailSigner signer, byte[] mail) throws IOException, FailException {
        var published = signer.keyOf("nordvik.example").orElseThrow();
        var verifier = new DKIMVerifier((method, selector, domain) -> List.of(published.record()));
        return verifier.verify(new ByteArrayInputStream(mail)).size();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
