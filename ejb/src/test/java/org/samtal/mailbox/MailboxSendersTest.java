package org.samtal.mailbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.fail;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.samtal.inbox.InboxSender;
import org.samtal.kernel.DomainException.Rejected;
import org.samtal.testing.FixedClock;
import org.samtal.testing.H2Database;

class MailboxSendersTest {

    private static final long INBOX = 1;

    private final MailboxRepository mailboxes = new MailboxRepository();
    private final MailboxRoster roster = new MailboxRoster();
    private final MailboxSenders senders = new MailboxSenders();
    private final FixedClock clock = new FixedClock();
    private H2Database database;

    @BeforeEach
    void connect() throws SQLException {
        database = H2Database.migrated();
        mailboxes.entities = database.entities();
        mailboxes.entities.getTransaction().begin();
        roster.mailboxes = mailboxes;
        roster.clock = clock;
        senders.roster = roster;
    }

    @AfterEach
    void close() throws SQLException {
        mailboxes.entities.getTransaction().rollback();
        database.close();
    }

    @Test
    void replyShouldComeFromTheAddressTheCustomerWroteTo() {
        add("first@nordvik.example", true);
        var second = add("support@nordvik.example", true, "help@nordvik.example");

        var sender = senders.of(INBOX, () -> List.of("ada@example.com", "help@nordvik.example"));

        assertEquals(Optional.of(new InboxSender(second.id(), "help@nordvik.example", "Nordvik", true)), sender);
    }

    @Test
    void replyToNoneOfThemShouldComeFromTheFirstThatSends() {
        add("reads@nordvik.example", false);
        var sending = add("support@nordvik.example", true);

        var sender = senders.of(INBOX, List::of);

        assertEquals(Optional.of("support@nordvik.example"), sender.map(InboxSender::address));
        assertEquals(Optional.of(sending.id()), sender.map(InboxSender::mailboxId));
    }

    @Test
    void mailboxOfAnotherInboxShouldSendNothing() {
        add("support@nordvik.example", true);

        assertEquals(Optional.empty(), senders.of(2, () -> fail("nobody needs to know")));
    }

    @Test
    void r1FailingMailboxShouldSendNothingUntilItWorks() {
        var mailbox = add("support@nordvik.example", true);
        mailboxes.claim(mailbox.id(), "node");
        mailboxes.entities.refresh(mailbox);
        mailboxes.failed(mailbox.lease(), new MailboxFault(MailboxProblem.PASSWORD, "imap"), Duration.ZERO);

        assertEquals(Optional.empty(), senders.of(INBOX, List::of));
    }

    @Test
    void figuresShouldCountWhatHasStopped() {
        var stopped = add("support@nordvik.example", true);
        add("sales@nordvik.example", false);
        var paused = add("board@nordvik.example", false);
        mailboxes.setStatus(paused.id(), MailboxStatus.PAUSED);
        mailboxes.claim(stopped.id(), "node");
        mailboxes.entities.refresh(stopped);
        mailboxes.failed(stopped.lease(), new MailboxFault(MailboxProblem.PASSWORD, "imap"), Duration.ZERO);

        assertEquals(2, mailboxes.figures().connected());
        assertEquals(1, mailboxes.figures().failing());
    }

    @Test
    void r5EveryConnectedAddressShouldBeOurs() {
        add("support@nordvik.example", true, "help@nordvik.example");
        add("sales@nordvik.example", false);

        assertEquals(
                Set.of("support@nordvik.example", "help@nordvik.example", "sales@nordvik.example"),
                senders.addresses());
    }

    @Test
    void changeOfThisNodeShouldBeSeenAtOnce() {
        assertEquals(Set.of(), senders.addresses());
        add("support@nordvik.example", true);
        roster.on(new MailboxesChanged());

        assertEquals(Set.of("support@nordvik.example"), senders.addresses());
    }

    @Test
    void changeOfAnotherNodeShouldBeSeenAfterTwoSeconds() {
        assertEquals(Set.of(), senders.addresses());
        add("support@nordvik.example", true);
        clock.pass(MailboxRoster.FRESH);

        assertEquals(Set.of("support@nordvik.example"), senders.addresses());
    }

    @Test
    void whatIsKnownShouldNotBeAskedAgain() {
        assertEquals(0, roster.failing());
        roster.mailboxes = null;

        assertEquals(Optional.empty(), senders.of(INBOX, () -> fail("nobody needs to know")));
    }

    @Test
    void whatIsWrongWithTheSendingServerShouldBeSaidAtItsOwnFields() {
        var refusal = assertThrows(Rejected.class, () -> MailServer.sending("smtp.example", 0, TlsMode.TLS, "support"));

        assertEquals("sendingPort", refusal.field());
    }

    private Mailbox add(String address, boolean sends, String... aliases) {
        var server = new MailServer("mail.nordvik.example", 993, TlsMode.TLS, "support");
        var draft = new MailboxDraft(
                INBOX,
                "Nordvik",
                address,
                List.of(aliases),
                FromStyle.AGENT_AND_COMPANY,
                server,
                sends ? Optional.of(server) : Optional.empty(),
                List.of("INBOX"),
                AfterFetch.LEAVE,
                "",
                0,
                SignIn.PASSWORD);
        var mailbox = new Mailbox(draft, Instant.now());
        mailboxes.add(mailbox);
        return mailbox;
    }
}
