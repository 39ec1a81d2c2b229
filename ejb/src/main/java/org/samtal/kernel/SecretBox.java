package org.samtal.kernel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.samtal.kernel.DomainException.Conflict;

/**
 * Seals secrets for the database and opens them again: AES-256-GCM with a random nonce of 96 bits (NIST SP 800-38D).
 *
 * <p>A sealed text is {@code 1.key.content}. The id of the key lets keys be rotated: the first of the key file seals, all of
 * them open. Each secret is bound to the row it is for, so that nobody who can write to the database makes one account use
 * the password of another. What can't be opened is an error that says what to do, never an empty password.
 */
@ApplicationScoped
public class SecretBox {

    private static final String PURPOSE = "secret-box";
    private static final String FORM = "1";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int KEY_ID_DIGITS = 16;

    @Inject
    Secrets secrets;

    private final SecureRandom random = new SecureRandom();

    /** A box outside a container. */
    public static SecretBox of(Secrets secrets) {
        var box = new SecretBox();
        box.secrets = secrets;
        return box;
    }

    /**
     * Seals the secret with the newest key.
     *
     * @param owner the row and field it belongs to, such as {@code mailbox:17:receiving}; needed to open it
     */
    public String seal(Secret secret, String owner) {
        var key = keys().get(0);
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            var cipher = cipher(Cipher.ENCRYPT_MODE, key, nonce, owner);
            var sealed = cipher.doFinal(secret.value().getBytes(StandardCharsets.UTF_8));
            var content =
                    ByteBuffer.allocate(nonce.length + sealed.length).put(nonce).put(sealed);
            return FORM + "." + idOf(key) + "."
                    + Base64.getUrlEncoder().withoutPadding().encodeToString(content.array());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java platform has AES-GCM", impossible);
        }
    }

    /** Opens what was sealed for this owner; refused where no key of this server fits, or the text was changed or moved. */
    public Secret open(String sealed, String owner) {
        return read(sealed, owner).orElseThrow(() -> new Conflict("secret.unreadable"));
    }

    /** Whether the secret should be sealed anew, since the key file has a newer key. */
    public boolean isOutdated(String sealed) {
        return !sealed.startsWith(FORM + "." + idOf(keys().get(0)) + ".");
    }

    private Optional<Secret> read(String sealed, String owner) {
        var parts = sealed.split("\\.", -1);
        if (parts.length != 3 || !FORM.equals(parts[0])) {
            return Optional.empty();
        }
        return keys().stream()
                .filter(key -> idOf(key).equals(parts[1]))
                .findFirst()
                .flatMap(key -> opened(key, parts[2], owner));
    }

    private static Optional<Secret> opened(byte[] key, String text, String owner) {
        try {
            var content = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
            if (content.remaining() <= NONCE_BYTES) {
                return Optional.empty();
            }
            var nonce = new byte[NONCE_BYTES];
            content.get(nonce);
            var sealed = new byte[content.remaining()];
            content.get(sealed);
            var plain = cipher(Cipher.DECRYPT_MODE, key, nonce, owner).doFinal(sealed);
            return Optional.of(new Secret(new String(plain, StandardCharsets.UTF_8)));
        } catch (IllegalArgumentException | GeneralSecurityException changed) {
            return Optional.empty();
        }
    }

    private static Cipher cipher(int mode, byte[] key, byte[] nonce, String owner) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(owner.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private List<byte[]> keys() {
        return secrets.keys(PURPOSE);
    }

    /** Tells keys apart and nothing about them. */
    private static String idOf(byte[] key) {
        return Sha256.hex(key).substring(0, KEY_ID_DIGITS);
    }
}
