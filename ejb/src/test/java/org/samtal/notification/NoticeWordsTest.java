package org.samtal.notification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.samtal.mailbox.MailboxAlarm;
import org.samtal.mailbox.MailboxProblem;
import org.samtal.team.Language;

/** Whatever happens to a mailbox, there are words for it in every language. */
class NoticeWordsTest {

    @ParameterizedTest
    @EnumSource(MailboxAlarm.Kind.class)
    void everyAlarmShouldHaveASubjectAndAText(MailboxAlarm.Kind kind) {
        for (var language : Language.values()) {
            var words = NoticeWords.in(language);
            assertFalse(words.text("notice." + kind + ".subject", "a@b").isBlank());
            assertFalse(words.text("notice." + kind + ".text", "a@b", "x", "y").isBlank());
        }
    }

    @ParameterizedTest
    @EnumSource(MailboxProblem.class)
    void everyProblemShouldHaveWords(MailboxProblem problem) {
        for (var language : Language.values()) {
            assertFalse(NoticeWords.in(language)
                    .text("notice.fault." + problem, "imap.example.com")
                    .contains("''"));
        }
    }

    @Test
    void languagesShouldHaveTheSameTexts() {
        assertEquals(
                new TreeSet<>(NoticeWords.in(Language.EN).bundle().keySet()),
                new TreeSet<>(NoticeWords.in(Language.SV).bundle().keySet()));
    }
}
