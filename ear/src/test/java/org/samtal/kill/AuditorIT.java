package org.samtal.kill;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.samtal.harness.ReceivedMail;
import org.samtal.kill.Finding.Kind;

/** An auditor that finds nothing is worth something only if it would find what is wrong. */
class AuditorIT {
    private static final Map<String, Integer> ANSWERED = Map.of("Answer", 1);
    private static final Map<String, String> SENT = Map.of("<reply>", "sent");

    @TempDir
    Path folder;

    private Ledger ledger;

    @BeforeEach
    void promise() {
        ledger = new Ledger(folder.resolve("ledger.tsv"));
        ledger.offerMail("<first>");
        ledger.acceptMail("<first>");
        ledger.offerMail("<second>");
        ledger.acceptMail("<second>");
        ledger.offerReply("Answer");
        ledger.acceptReply("Answer", "<reply>");
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void keptPromisesShouldBeClean() {
        var verdict = judge(List.of("<first>", "<second>"), ANSWERED, SENT, List.of(received("<reply>", "Answer")));

        assertEquals(new Verdict(2, 1, List.of()), verdict);
    }

    @Test
    void acceptedMailThatIsNotThereShouldBeLost() {
        var verdict = judge(List.of("<first>"), ANSWERED, SENT, List.of(received("<reply>", "Answer")));

        assertOnly(Kind.LOST, "mail <second>", verdict);
    }

    @Test
    void mailThatIsThereTwiceShouldBeDoubled() {
        var verdict = judge(
                List.of("<first>", "<second>", "<second>"), ANSWERED, SENT, List.of(received("<reply>", "Answer")));

        assertOnly(Kind.DOUBLED, "mail <second> is stored 2 times", verdict);
    }

    @Test
    void mailNobodySentShouldBeAGhost() {
        var verdict = judge(
                List.of("<first>", "<second>", "<ghost>"), ANSWERED, SENT, List.of(received("<reply>", "Answer")));

        assertOnly(Kind.GHOST, "mail <ghost>", verdict);
    }

    @Test
    void answerAboveWhatItAnswersShouldBeMisplaced() {
        ledger.offerAnswer("<second>", "<first>");

        var verdict = judge(List.of("<second>", "<first>"), ANSWERED, SENT, List.of(received("<reply>", "Answer")));

        assertOnly(Kind.MISPLACED, "mail <second> does not stand below <first>", verdict);
    }

    @Test
    void answerInAConversationOfItsOwnShouldBeMisplaced() {
        ledger.offerAnswer("<second>", "<first>");
        var stored = new Snapshot(Map.of("1", List.of("<first>"), "2", List.of("<second>")), ANSWERED, SENT, List.of());

        var verdict = new Auditor(ledger, stored, List.of(received("<reply>", "Answer")), List.of()).judge();

        assertOnly(Kind.MISPLACED, "mail <second> does not stand below <first>", verdict);
    }

    @Test
    void promisedReplyThatIsNotThereShouldBeLost() {
        var verdict = judge(List.of("<first>", "<second>"), Map.of(), Map.of(), List.of());

        assertOnly(Kind.LOST, "reply Answer <reply>", verdict);
    }

    @Test
    void replyStoredTwiceShouldBeDoubled() {
        var verdict = judge(
                List.of("<first>", "<second>"), Map.of("Answer", 2), SENT, List.of(received("<reply>", "Answer")));

        assertOnly(Kind.DOUBLED, "reply is stored 2 times: Answer", verdict);
    }

    @Test
    void replyReceivedTwiceShouldBeDoubled() {
        var mail = received("<reply>", "Answer");

        var verdict = judge(List.of("<first>", "<second>"), ANSWERED, SENT, List.of(mail, mail));

        assertOnly(Kind.DOUBLED, "reply <reply> was sent 2 times to the same recipient", verdict);
    }

    @Test
    void replyThatReachedItsRecipientsOneByOneShouldBeClean() {
        var other = new ReceivedMail(
                "support@example.com",
                List.of("bo@example.com"),
                received("<reply>", "Answer").raw(),
                Instant.now());

        var verdict =
                judge(List.of("<first>", "<second>"), ANSWERED, SENT, List.of(received("<reply>", "Answer"), other));

        assertTrue(verdict.isClean(), verdict::toString);
    }

    @Test
    void copyThatIsMissingOrThereTwiceShouldBeFound() {
        var outgoing = Map.of("<one@nordvik.example>", "sent", "<two@nordvik.example>", "sent");
        var stored = new Snapshot(Map.of(), Map.of(), outgoing, List.of());
        var mails = List.of(received("<one@nordvik.example>", "A"), received("<two@nordvik.example>", "B"));

        var findings = new Auditor(
                        ledger, stored, mails, List.of("<one@nordvik.example>", "<one@nordvik.example>", "<x>"))
                .judge().findings().stream()
                        .map(finding -> finding.kind() + " " + finding.what())
                        .filter(finding -> finding.contains("cop"))
                        .sorted()
                        .toList();

        assertEquals(
                List.of(
                        "DOUBLED the copy of reply <one@nordvik.example> is there 2 times",
                        "GHOST copied <x>",
                        "LOST the copy of reply <two@nordvik.example>"),
                findings);
    }

    @Test
    void replyCalledSentThatNobodyReceivedShouldBeLost() {
        var verdict = judge(List.of("<first>", "<second>"), ANSWERED, SENT, List.of());

        assertOnly(Kind.LOST, "reply <reply> is sent, received: 0", verdict);
    }

    @Test
    void replyThatNeverEndsShouldBeLost() {
        var verdict = judge(List.of("<first>", "<second>"), ANSWERED, Map.of("<reply>", "claimed"), List.of());

        assertOnly(Kind.LOST, "reply <reply> is claimed, received: 0", verdict);
    }

    @Test
    void replyWithOtherWordsShouldBeLost() {
        var verdict =
                judge(List.of("<first>", "<second>"), ANSWERED, SENT, List.of(received("<reply>", "Other words")));

        assertOnly(Kind.LOST, "reply Answer <reply>", verdict);
    }

    @Test
    void uncertainReplyShouldBeCountedAndAllowed() {
        var verdict = judge(List.of("<first>", "<second>"), ANSWERED, Map.of("<reply>", "uncertain"), List.of());

        assertEquals(1, verdict.count(Kind.UNCERTAIN));
        assertTrue(verdict.isClean());
    }

    @Test
    void findingShouldBeBlamedOnTheKillAfterIt() {
        var promised = ledger.acceptedMails().get("<second>");
        var report = new Report("test");
        report.died(KillPoint.T1, promised.minusSeconds(60), Duration.ofSeconds(1));
        report.died(KillPoint.I7, promised.plusSeconds(60), Duration.ofSeconds(1));

        report.judged(judge(List.of("<first>"), ANSWERED, SENT, List.of(received("<reply>", "Answer"))));

        assertEquals(0, lost(report, "T1"));
        assertEquals(1, lost(report, "I7"));
        assertEquals(1, lost(report, "all"));
        assertFalse(report.isClean());
    }

    private static int lost(Report report, String point) {
        return report.toString()
                .lines()
                .filter(line -> line.startsWith(point + " "))
                .map(line -> Integer.valueOf(line.split(" +")[2]))
                .findFirst()
                .orElseThrow();
    }

    private Verdict judge(
            List<String> mails, Map<String, Integer> replies, Map<String, String> outgoing, List<ReceivedMail> sent) {
        var stored = new Snapshot(Map.of("1", mails), replies, outgoing, List.of());
        return new Auditor(ledger, stored, sent, List.of()).judge();
    }

    private static ReceivedMail received(String messageId, String text) {
        var raw = "Message-ID: " + messageId + "\r\n\r\n" + text + "\r\n";
        return new ReceivedMail(
                "support@example.com", List.of("ada@example.com"), raw.getBytes(ISO_8859_1), Instant.now());
    }

    private static void assertOnly(Kind kind, String what, Verdict verdict) {
        assertFalse(verdict.isClean());
        assertEquals(
                List.of(kind + " " + what),
                verdict.findings().stream()
                        .map(finding -> finding.kind() + " " + finding.what())
                        .toList());
    }
}
