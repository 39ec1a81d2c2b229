package org.samtal.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The product knows its own mails, and nobody else can make one. */
class OwnMailIdsTest {

    @TempDir
    Path data;

    @TempDir
    Path elsewhere;

    private OwnMailIds mails;

    @BeforeEach
    void makeKey() {
        mails = of(data);
    }

    @Test
    void ownMailShouldBeKnown() {
        assertTrue(mails.isOne(mails.fresh()));
        assertTrue(of(data).isOne(mails.fresh()), "another node knows it, too");
    }

    @Test
    void sameNameShouldGiveTheSameId() {
        assertEquals(mails.of("notice-17"), mails.of("notice-17"));
        assertTrue(mails.isOne(mails.of("notice-17")));
    }

    @Test
    void mailOfAnotherInstallationShouldNotBeKnown() {
        assertFalse(mails.isOne(of(elsewhere).fresh()));
    }

    @Test
    void changedNameShouldNotBeKnown() {
        var id = mails.fresh();
        var place = id.indexOf('.') + 5;
        var other = id.charAt(place) == 'a' ? 'b' : 'a';

        assertFalse(mails.isOne(id.substring(0, place) + other + id.substring(place + 1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<samtal-own.>", "<samtal-own.short.signature@example.com>", "<17@example.com>"})
    void otherIdsShouldNotBeKnown(String id) {
        assertFalse(mails.isOne(id));
    }

    private static OwnMailIds of(Path folder) {
        var settings = new Settings(Map.of("SAMTAL_DATA", folder.toString()));
        return OwnMailIds.of(Secrets.of(settings), settings);
    }
}
