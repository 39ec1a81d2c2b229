package org.samtal.mailbox;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hibernate.annotations.DynamicUpdate;
import org.samtal.inbox.InboxSender;

/** A mailbox of another server. Lease, state and times change by guarded updates only, so only what changed is written. */
@Entity
@DynamicUpdate
@SuppressWarnings("UnusedVariable") // some are read by the database alone
class Mailbox {

    private static final String OWNER = "mailbox:";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long inboxId;
    private String name;
    private String address;
    private String aliases;

    @Enumerated(EnumType.STRING)
    private FromStyle fromStyle;

    private String receivingHost;
    private int receivingPort;

    @Enumerated(EnumType.STRING)
    private TlsMode receivingTls;

    private String receivingUser;
    private String receivingPassword = "";
    private String sendingHost;
    private int sendingPort;

    @Enumerated(EnumType.STRING)
    private TlsMode sendingTls;

    private String sendingUser;
    private String sendingPassword = "";
    private String folders;

    @Enumerated(EnumType.STRING)
    private AfterFetch afterFetch;

    private String moveTo;
    private int importDays;

    @Enumerated(EnumType.STRING)
    private SignIn signIn;

    @Enumerated(EnumType.STRING)
    private MailboxStatus status = MailboxStatus.ACTIVE;

    private String problem = "";
    private String problemDetail = "";
    private int failures;
    private Instant failingSince;
    private Instant lastSuccessAt;
    private Instant lastErrorAt;
    private long delayMillis = -1;
    private LocalDate certificateUntil;
    private Instant dueAt;
    private String leaseOwner = "";
    private Instant leasedUntil;
    private int claims;
    private Instant createdAt;

    @Version
    private int version;

    protected Mailbox() {}

    Mailbox(MailboxDraft draft, Instant now) {
        apply(draft);
        dueAt = now;
        leasedUntil = now;
        createdAt = now;
    }

    final void apply(MailboxDraft draft) {
        inboxId = draft.inboxId();
        name = draft.name();
        address = draft.address();
        aliases = String.join("\n", draft.aliases());
        fromStyle = draft.fromStyle();
        receivingHost = draft.receiving().host();
        receivingPort = draft.receiving().port();
        receivingTls = draft.receiving().tls();
        receivingUser = draft.receiving().user();
        sendingHost = draft.sending().map(MailServer::host).orElse("");
        sendingPort = draft.sending().map(MailServer::port).orElse(0);
        sendingTls = draft.sending().map(MailServer::tls).orElse(TlsMode.TLS);
        sendingUser = draft.sending().map(MailServer::user).orElse("");
        folders = String.join("\n", draft.folders());
        afterFetch = draft.afterFetch();
        moveTo = draft.moveTo();
        importDays = draft.importDays();
        signIn = draft.signIn();
    }

    void keepReceivingPassword(String sealed) {
        receivingPassword = sealed;
    }

    void keepSendingPassword(String sealed) {
        sendingPassword = sealed;
    }

    long id() {
        return id;
    }

    String receivingPassword() {
        return receivingPassword;
    }

    String sendingPassword() {
        return sendingPassword;
    }

    /** What the receiving password is sealed for. */
    String receivingOwner() {
        return OWNER + id + ":receiving";
    }

    /** What the sending password is sealed for. */
    String sendingOwner() {
        return OWNER + id + ":sending";
    }

    /** What whoever sends has to know of it. */
    MailboxRoster.Connected connected() {
        var addresses =
                Stream.concat(Stream.of(address), lines(aliases).stream()).toList();
        return new MailboxRoster.Connected(
                inboxId, addresses, new InboxSender(id, address, name, fromStyle == FromStyle.AGENT_AND_COMPANY));
    }

    MailboxLease lease() {
        return new MailboxLease(id, claims);
    }

    MailboxDraft draft() {
        return new MailboxDraft(
                inboxId,
                name,
                address,
                lines(aliases),
                fromStyle,
                new MailServer(receivingHost, receivingPort, receivingTls, receivingUser),
                sendingHost.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new MailServer(sendingHost, sendingPort, sendingTls, sendingUser)),
                lines(folders),
                afterFetch,
                moveTo,
                importDays,
                signIn);
    }

    MailboxView view(FolderFigures figures) {
        return new MailboxView(
                id,
                draft(),
                status,
                problem.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new MailboxFault(MailboxProblem.valueOf(problem), problemDetail)),
                Optional.ofNullable(failingSince),
                Optional.ofNullable(lastSuccessAt),
                Optional.ofNullable(lastErrorAt),
                Optional.of(Duration.ofMillis(delayMillis)).filter(delay -> !delay.isNegative()),
                Optional.ofNullable(certificateUntil),
                dueAt,
                figures.fetched(),
                figures.backlog(),
                figures.toImport(),
                figures.imported());
    }

    int failures() {
        return failures;
    }

    private static List<String> lines(String stored) {
        return stored.isEmpty() ? List.of() : List.of(stored.split("\n"));
    }
}
