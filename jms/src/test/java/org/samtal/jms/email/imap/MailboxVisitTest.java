package org.samtal.jms.email.imap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.samtal.jms.email.imap.ScriptedImapServer.Fault;
import org.samtal.jms.email.signin.Access;
import org.samtal.kernel.Egress;
import org.samtal.kernel.OwnMailIds;
import org.samtal.kernel.Secret;
import org.samtal.kernel.Secrets;
import org.samtal.kernel.Settings;
import org.samtal.mailbox.AfterFetch;
import org.samtal.mailbox.ClaimedMailbox;
import org.samtal.mailbox.FetchedMails;
import org.samtal.mailbox.MailboxLease;
import org.samtal.mailbox.MailboxProblem;
import org.samtal.mailbox.Remaining;
import org.samtal.mailbox.TlsMode;
import org.samtal.outbox.SentCopies;
import org.samtal.outbox.SentCopy;

/** A mailbox is fetched whatever its server does: R-15, P1 to P4, and the rows of the fault matrix. */
class MailboxVisitTest {

    private static final int MAXIMUM = 100_000;
    private static final SentCopies NOTHING_SENT = new SentCopies() {
        @Override
        public List<SentCopy> next(long mailboxId, int limit) {
            return List.of();
        }
    };

    @TempDir
    static Path data;

    private OwnMailIds own;

    private final KeptFolders folders = new KeptFolders();
    private final KeptFetches fetches = new KeptFetches();
    private AfterFetch afterFetch = AfterFetch.LEAVE;
    private String password = ScriptedImapServer.PASSWORD;
    private TlsMode tls = TlsMode.NONE;
    private ScriptedImapServer server;

    @BeforeEach
    void listen() throws IOException {
        server = new ScriptedImapServer();
        var settings = new Settings(Map.of("SAMTAL_DATA", data.toString()));
        own = OwnMailIds.of(Secrets.of(settings), settings);
    }

    @AfterEach
    void close() throws IOException {
        server.close();
    }

    @Test
    void firstVisitShouldBeginWithWhatComesNext() {
        server.put(mail("old"));
        visit();
        server.put(mail("new"));
        visit();

        assertEquals(List.of(mail("new")), folders.texts());
        assertEquals(2, fetches.successes);
    }

    @Test
    void olderMailsShouldBeBroughtInBehindNewOnes() {
        IntStream.range(0, 250).forEach(i -> server.put(mail("old " + i)));
        folders.since = Optional.of(LocalDate.of(2026, 1, 1));
        afterFetch = AfterFetch.FLAG;
        visit();
        var first = folders.texts().size();
        server.put(mail("new"));
        visit();
        visit();

        assertEquals(200, first);
        assertEquals(mail("new"), folders.texts().get(200));
        assertEquals(251, folders.texts().size());
        assertEquals(List.of(251L), server.flagged, "only what is new is touched");
    }

    @Test
    void connectionTestShouldBePassedOver() {
        visit();
        server.put("Message-ID: " + own.fresh() + "\r\nSubject: test\r\n\r\ntest\r\n");
        server.put("Message-ID: <samtal-own.forged@example.com>\r\nSubject: forged\r\n\r\nforged\r\n");
        server.put(mail("behind it"));
        visit();

        assertEquals(2, folders.texts().size());
        assertEquals(mail("behind it"), folders.texts().get(1));
    }

    @Test
    void readMailShouldBeFetchedAndLeftUnmarked() {
        visit();
        server.put(mail("read on a phone"));
        visit();

        assertEquals(1, folders.texts().size());
        assertEquals(0, server.count("UID STORE"));
        assertEquals(0, server.count("SELECT"));
        assertTrue(server.commands.stream().noneMatch(one -> one.startsWith("FETCH") || one.startsWith("SEARCH")));
    }

    @Test
    void i3CopyShouldBeTouchedBehindTheCommitOnly() {
        visit();
        server.put(mail("one"));
        var refusing = new KeptFolders() {
            @Override
            public void store(MailboxLease lease, FetchedMails fetched) {
                throw new IllegalStateException("no commit");
            }
        };
        refusing.cursor = folders.cursor;
        afterFetch = AfterFetch.MOVE;

        assertThrows(IllegalStateException.class, () -> visit(refusing));
        assertEquals(List.of(), server.moved);

        visit();
        assertEquals(List.of(1L), server.moved);
    }

    @Test
    void i4CopyShouldBeHandledByTheNextVisitAfterABreak() {
        afterFetch = AfterFetch.MOVE;
        visit();
        server.put(mail("one"));
        server.on("UID MOVE", Fault.HANG_UP);
        visit();
        var before = List.copyOf(server.moved);
        visit();

        assertEquals(List.of(), before);
        assertEquals(List.of(1L), server.moved);
        assertEquals(1, folders.stored.size());
    }

    @ParameterizedTest
    @CsvSource({
        "UID FETCH, HANG_UP",
        "UID FETCH, BYE",
        "BODY.PEEK, HALF",
        "BODY.PEEK, BYE",
        "UID SEARCH, BYE",
        "EXAMINE, HANG_UP",
        "LOGIN, BYE",
    })
    void i1BreakShouldLoseAndDoubleNothing(String command, Fault fault) {
        visit();
        IntStream.range(0, 30).forEach(i -> server.put(mail("mail " + i)));
        server.on(command, fault);
        visit();
        visit();

        assertEquals(1, fetches.faults.size());
        assertEquals(30, folders.texts().size());
        assertEquals(30, folders.taken.size());
    }

    @Test
    void p2NewNumberingShouldLoseAndDoubleNothing() {
        visit();
        IntStream.range(0, 5).forEach(i -> server.put(mail("mail " + i)));
        visit();
        var kept = List.copyOf(server.mails.values());
        server.mails.clear();
        server.uidValidity = 8;
        server.uidNext = 100;
        kept.forEach(bytes -> server.put(new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1)));
        server.put(mail("while numbers changed"));
        visit();
        visit();
        server.put(mail("later"));
        visit();

        assertEquals(7, folders.texts().size());
        assertEquals(8, folders.cursor.orElseThrow().uidValidity());
    }

    @Test
    void gapShouldBeFilled() {
        visit();
        var late = server.put(mail("late"));
        var lateBytes = server.mails.remove(late);
        server.put(mail("early"));
        visit();
        server.mails.put(late, lateBytes);
        visit();

        assertEquals(List.of(mail("early"), mail("late")), folders.texts());
    }

    @Test
    void p4LargeMailShouldBeSetAsideAndStopNothing() {
        visit();
        server.put(mail("before"));
        server.put(mail("x".repeat(MAXIMUM)));
        var lying = server.put(mail("y".repeat(3 * MAXIMUM)));
        server.declaredSizes.put(lying, 10L);
        server.put(mail("after"));
        afterFetch = AfterFetch.MOVE;
        visit();

        assertEquals(List.of(mail("before"), mail("after")), folders.texts());
        assertEquals(4, folders.stored.size());
        assertEquals(List.of(1L, 4L), server.moved, "the copy of what is not ours stays");
        assertEquals(1, fetches.successes - 1);
    }

    @Test
    void p4MailThatServerRefusesShouldBeSetAside() {
        visit();
        server.put(mail("one"));
        server.put(mail("two"));
        server.on("UID FETCH 1,2 (UID BODY", Fault.NO);
        server.on("UID FETCH 1 (UID BODY", Fault.NO);
        visit();

        assertEquals(List.of(mail("two")), folders.texts());
        assertEquals(2, folders.stored.size());
    }

    @Test
    void mailThatHasGoneShouldNotBeWaitedFor() {
        visit();
        IntStream.range(0, 3).forEach(i -> server.put(mail("mail " + i)));
        server.mails.remove(2L);
        visit();

        assertEquals(2, folders.texts().size());
        assertEquals(3, folders.cursor.orElseThrow().lastUid());
    }

    @Test
    void longMailShouldComeWholeInParts() {
        var large = mail("z".repeat(2_500_000));
        visit(10_000_000);
        server.put(large);
        visit(10_000_000);

        assertEquals(List.of(large), folders.texts());
    }

    @Test
    void manyMailsShouldTakeSeveralVisits() {
        visit();
        IntStream.range(0, 2_450).forEach(i -> server.put(mail("mail " + i)));
        var mores = LongStream.range(0, 3)
                .mapToObj(i -> {
                    visit();
                    return fetches.remaining == Remaining.NEW_MAIL;
                })
                .toList();

        assertEquals(List.of(true, true, false), mores);
        assertEquals(2_450, folders.texts().size());
    }

    @Test
    void wrongPasswordShouldBeSaid() {
        password = "fel";
        visit();

        assertEquals(MailboxProblem.PASSWORD, problem());
    }

    @Test
    void missingFolderShouldBeSaid() {
        server.on("EXAMINE", Fault.NO);
        visit();

        assertEquals(MailboxProblem.FOLDER_MISSING, problem());
        assertEquals(List.of("INBOX"), fetches.faults.get(0).arguments());
    }

    @Test
    void s39PasswordShouldNotBeSaidWithoutStartTls() {
        tls = TlsMode.STARTTLS;
        visit();

        assertEquals(MailboxProblem.TLS_MISSING, problem());
        assertEquals(0, server.count("LOGIN"));
        assertEquals(0, server.count("AUTHENTICATE"));
    }

    @ParameterizedTest
    @EnumSource(names = {"TLS"})
    void s39PlainServerShouldNotHearThePassword(TlsMode mode) {
        tls = mode;
        visit();

        assertEquals(MailboxProblem.TLS_MISSING, problem());
        assertTrue(server.commands.stream().noneMatch(one -> one.contains(password)));
    }

    @Test
    void refusedConnectionShouldBeSaid() throws IOException {
        server.close();
        visit();

        assertEquals(MailboxProblem.REFUSED, problem());
    }

    @Test
    void s42ServerInClosedNetworkShouldNotBeConnectedTo() {
        var closed = Egress.of(new Settings(Map.of()));
        var visit = visit(new FetchRules(closed, ImapPatience.USUAL, MAXIMUM, own, Clock.systemUTC()));

        visit.run(fetches, folders, NOTHING_SENT);

        assertEquals(MailboxProblem.DESTINATION, problem());
        assertEquals(List.of(), server.commands);
    }

    @ParameterizedTest
    @CsvSource({"greeting", "LOGIN", "EXAMINE", "UID SEARCH", "UID FETCH"})
    void silenceShouldEnd(String command) {
        server.put(mail("one"));
        visit();
        server.put(mail("two"));
        server.on(command, Fault.SILENCE);

        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> visit());

        if (fetches.faults.isEmpty()) {
            throw new AssertionError("The fault of " + command + " was not met");
        }
        assertEquals(MailboxProblem.TIMEOUT, problem());
    }

    private MailboxProblem problem() {
        assertEquals(1, fetches.faults.size());
        return fetches.faults.get(0).problem();
    }

    private void visit() {
        visit(folders);
    }

    private void visit(int maximumSize) {
        visit(folders, maximumSize);
    }

    private void visit(KeptFolders into) {
        visit(into, MAXIMUM);
    }

    private void visit(KeptFolders into, int maximumSize) {
        var egress = Egress.of(new Settings(
                Map.of("SAMTAL_MAILBOX_NETWORKS", "127.0.0.1", "SAMTAL_MAILBOX_PORTS", "" + server.port())));
        var patience = new ImapPatience(Duration.ofSeconds(1), Duration.ofSeconds(5));
        visit(new FetchRules(egress, patience, maximumSize, own, Clock.systemUTC()))
                .run(fetches, into, NOTHING_SENT);
    }

    private MailboxVisit visit(FetchRules rules) {
        return new MailboxVisit(mailbox(), Access.password(new Secret(password)), rules, () -> {});
    }

    private ClaimedMailbox mailbox() {
        var draft = SupportMailbox.at(server.port(), tls, afterFetch);
        return new ClaimedMailbox(new MailboxLease(1, 1), draft, new Secret(password));
    }

    private static String mail(String text) {
        return "From: ada@example.com\r\nSubject: " + text.substring(0, 1) + "\r\n\r\n" + text + "\r\n";
    }
}
