package org.samtal.jms.email.imap;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.samtal.kernel.Secrets;
import org.samtal.kernel.Settings;

/** A connection test knows its own mails, and nobody else can make one. */
class TestMailsTest {

    @TempDir
    Path data;

    @TempDir
    Path elsewhere;

    private TestMails mails;

    @BeforeEach
    void makeKey() {
        mails = of(data);
    }

    @Test
    void ownMailShouldBeKnown() {
        assertTrue(mails.isOne(mails.newId()));
        assertTrue(of(data).isOne(mails.newId()), "another node knows it, too");
    }

    @Test
    void mailOfAnotherInstallationShouldNotBeKnown() {
        assertFalse(mails.isOne(of(elsewhere).newId()));
    }

    @Test
    void changedNameShouldNotBeKnown() {
        var id = mails.newId();
        var place = id.indexOf('.') + 5;
        var other = id.charAt(place) == 'a' ? 'b' : 'a';

        assertFalse(mails.isOne(id.substring(0, place) + other + id.substring(place + 1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<samtal-test.>", "<samtal-test.short.signature@example.com>", "<17@example.com>"})
    void otherIdsShouldNotBeKnown(String id) {
        assertFalse(mails.isOne(id));
    }

    private static TestMails of(Path folder) {
        var settings = new Settings(Map.of("SAMTAL_DATA", folder.toString()));
        return TestMails.of(Secrets.of(settings), settings);
    }
}
