package org.samtal.kernel;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The installation's secret keys, and the keys, signatures and tokens made from them.
 *
 * <p>One key per purpose is derived with HMAC-SHA-256 (the expand step of RFC 5869), so that a signature made for one
 * purpose is worth nothing for another (S61). The key file is made at the first start, readable by its owner alone. It may
 * hold several keys, one a line: the last one signs, for ever, since signatures are in the hands of customers; the first one
 * seals what {@link SecretBox} keeps.
 */
@ApplicationScoped
public class Secrets {

    private static final int KEY_BYTES = 32;

    @Inject
    Settings settings;

    private final SecureRandom random = new SecureRandom();
    private List<byte[]> masters = List.of();

    /** Secrets outside a container. */
    public static Secrets of(Settings settings) {
        var secrets = new Secrets();
        secrets.settings = settings;
        secrets.load();
        return secrets;
    }

    @PostConstruct
    void load() {
        var file = Path.of(settings.text(
                "SAMTAL_SECRET_KEY_FILE",
                settings.dataFolder().resolve("secret.key").toString()));
        try {
            masters = readOrMake(file)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .map(Base64.getDecoder()::decode)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The secret key file " + file + " can't be read or made", unreadable);
        } catch (IllegalArgumentException notBase64) {
            throw new IllegalStateException(
                    "The secret key file " + file + " must hold Base64, one key a line", notBase64);
        }
        if (masters.isEmpty() || masters.stream().anyMatch(key -> key.length < KEY_BYTES)) {
            throw new IllegalStateException(
                    "The secret key file " + file + " must hold at least 32 bytes in Base64 a line");
        }
    }

    /** Signs the text for one purpose: HMAC-SHA-256, 64 hexadecimal digits. */
    public String sign(String purpose, String text) {
        return HexFormat.of().formatHex(hmac(key(purpose), text));
    }

    /** Compares in constant time, so that the time of a refusal tells nothing. */
    public boolean matches(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    /** A new random token of 256 bits, 43 characters that need no escaping in a URL. */
    public String newToken() {
        var bytes = new byte[KEY_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** How a token is stored and looked up: SHA-256, 64 hexadecimal digits. */
    public String hashOf(String token) {
        return Sha256.hex(token.getBytes(StandardCharsets.UTF_8));
    }

    /** The key of 256 bits for one purpose. */
    public byte[] key(String purpose) {
        return derived(masters.get(masters.size() - 1), purpose);
    }

    /** The keys of 256 bits for one purpose, of every line of the file; the first is the one to use for what is new. */
    List<byte[]> keys(String purpose) {
        return masters.stream().map(master -> derived(master, purpose)).toList();
    }

    private static byte[] derived(byte[] master, String purpose) {
        return hmac(master, purpose + "\u0001");
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java platform has HmacSHA256", impossible);
        }
    }

    private String readOrMake(Path file) throws IOException {
        if (Files.exists(file)) {
            return Files.readString(file);
        }
        var fresh = new byte[KEY_BYTES];
        random.nextBytes(fresh);
        var text = Base64.getEncoder().encodeToString(fresh);
        Arrays.fill(fresh, (byte) 0);
        Files.createDirectories(file.toAbsolutePath().getParent());
        try {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } catch (FileAlreadyExistsException madeByAnotherNode) {
            return Files.readString(file);
        } catch (UnsupportedOperationException notPosix) {
            Files.createFile(file);
        }
        Files.writeString(file, text, StandardOpenOption.WRITE);
        return text;
    }
}
