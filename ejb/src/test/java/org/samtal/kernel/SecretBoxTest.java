package org.samtal.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.samtal.kernel.DomainException.Conflict;

class SecretBoxTest {

    private static final String OLD = key(1);
    private static final String NEW = key(2);
    private static final Secret PASSWORD = new Secret("hemligt lösenord");

    @TempDir
    Path folder;

    @Test
    void secretShouldComeOutAsItWentIn() throws IOException {
        var box = box(OLD);

        assertEquals(PASSWORD, box.open(box.seal(PASSWORD, "mailbox:1"), "mailbox:1"));
    }

    @Test
    void sameSecretShouldNeverLookTheSame() throws IOException {
        var box = box(OLD);

        assertNotEquals(box.seal(PASSWORD, "mailbox:1"), box.seal(PASSWORD, "mailbox:1"));
    }

    @Test
    void secretOfAnotherRowShouldNotOpen() throws IOException {
        var box = box(OLD);
        var sealed = box.seal(PASSWORD, "mailbox:1");

        assertUnreadable(box, sealed, "mailbox:2");
    }

    @Test
    void changedSecretShouldNotOpen() throws IOException {
        var box = box(OLD);
        var sealed = box.seal(PASSWORD, "mailbox:1");
        var middle = sealed.length() - 10;
        var other = sealed.charAt(middle) == 'A' ? 'B' : 'A';

        assertUnreadable(box, sealed.substring(0, middle) + other + sealed.substring(middle + 1), "mailbox:1");
        assertUnreadable(box, "", "mailbox:1");
        assertUnreadable(box, "hunter2", "mailbox:1");
        assertUnreadable(box, sealed.substring(0, sealed.lastIndexOf('.') + 1) + "?", "mailbox:1");
    }

    @Test
    void newKeyShouldSealWhileOldOneStillOpens() throws IOException {
        var before = box(OLD).seal(PASSWORD, "mailbox:1");

        var box = box(NEW + "\n" + OLD + "\n");
        var after = box.seal(PASSWORD, "mailbox:1");

        assertEquals(PASSWORD, box.open(before, "mailbox:1"));
        assertTrue(box.isOutdated(before));
        assertFalse(box.isOutdated(after));
        assertUnreadable(box(OLD), after, "mailbox:1");
    }

    @Test
    void signaturesShouldStayWhenKeyIsAddedInFront() throws IOException {
        var before = secrets(OLD).key("thread");

        assertArrayEquals(before, secrets(NEW + "\n" + OLD).key("thread"));
    }

    @Test
    void s21SecretShouldNotShowInText() {
        assertFalse(PASSWORD.toString().contains(PASSWORD.value()));
        assertFalse(("" + new StringBuilder().append(PASSWORD)).contains("hemligt"));
    }

    @Test
    void shortOrBrokenKeyShouldStopTheStart() {
        assertThrows(IllegalStateException.class, () -> secrets("c2hvcnQ="));
        assertThrows(IllegalStateException.class, () -> secrets(OLD + "\nnot Base64!"));
    }

    private static void assertUnreadable(SecretBox box, String sealed, String owner) {
        assertEquals(
                "secret.unreadable",
                assertThrows(Conflict.class, () -> box.open(sealed, owner)).key());
    }

    private SecretBox box(String keys) throws IOException {
        return SecretBox.of(secrets(keys));
    }

    private Secrets secrets(String keys) throws IOException {
        var file = folder.resolve("secret.key");
        Files.writeString(file, keys);
        return Secrets.of(new Settings(Map.of("SAMTAL_SECRET_KEY_FILE", file.toString())));
    }

    private static String key(int seed) {
        var bytes = new byte[32];
        java.util.Arrays.fill(bytes, (byte) seed);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
