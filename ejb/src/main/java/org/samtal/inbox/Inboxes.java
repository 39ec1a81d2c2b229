package org.samtal.inbox;

import static org.samtal.access.Permission.CONVERSATION_READ;
import static org.samtal.access.Permission.INBOX_MANAGE;
import static org.samtal.access.Permission.SIGNED_IN;
import static org.samtal.access.Permission.SYSTEM;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.samtal.access.Requires;
import org.samtal.audit.AuditAction;
import org.samtal.audit.AuditEvent;
import org.samtal.audit.AuditTrail;
import org.samtal.kernel.DomainException.NotFound;
import org.samtal.kernel.Settings;

/** Makes inboxes and finds them by name, right or address. */
@Stateless
public class Inboxes {

    private static final List<String> COLOURS = List.of("klint", "hav", "hjortron", "viol", "bjork", "lingon");

    @Inject
    InboxRepository inboxes;

    @Inject
    InboxVisibility visibility;

    @Inject
    Settings settings;

    @Inject
    AuditTrail auditTrail;

    @Inject
    Clock clock;

    /** The inboxes the actor may see, by name. */
    @Requires(CONVERSATION_READ)
    public List<InboxRow> mine() {
        return inboxes.list(visibility.current()).stream()
                .map(row -> row((Inbox) row[0], (Long) row[1], (Long) row[2]))
                .toList();
    }

    /** One inbox the actor may see. */
    @Requires(CONVERSATION_READ)
    public InboxRow get(long id) {
        return mine().stream()
                .filter(inbox -> inbox.id() == id)
                .findFirst()
                .orElseThrow(() -> new NotFound("inbox.missing"));
    }

    /**
     * Makes an inbox, which can receive mail at once by its fallback address.
     *
     * @param senderName the company's name, shown behind the agent's in outgoing mail
     */
    @Requires(INBOX_MANAGE)
    public InboxRow create(String name, String senderName) {
        var given = new InboxSettings(name, senderName, "", Acknowledgement.NONE);
        var taken = inboxes.localParts();
        var localPart = FallbackAddress.localPart(given.name(), taken);
        var colour = COLOURS.get(taken.size() % COLOURS.size());
        var inbox = new Inbox(given.name(), given.senderName(), localPart, colour, clock.instant());
        inboxes.add(inbox);
        visibility.forget();
        auditTrail.record(AuditEvent.of(AuditAction.INBOX_CREATED, "inbox:" + inbox.id()));
        return row(inbox, 0, 0);
    }

    @Requires(INBOX_MANAGE)
    public InboxSettings settings(long id) {
        return require(id).settings();
    }

    /** Changes it; the fallback address stays as it is. */
    @Requires(INBOX_MANAGE)
    public void change(long id, InboxSettings wanted) {
        var inbox = require(id);
        var before = inbox.settings();
        inbox.apply(wanted);
        auditTrail.record(
                AuditEvent.of(AuditAction.INBOX_CHANGED, "inbox:" + id).withChange(before, wanted));
    }

    /** The inbox that mail to this address belongs to; a part behind a plus sign does not matter. */
    @Requires(SYSTEM)
    public Optional<Long> addressed(String emailAddress) {
        var address = emailAddress.strip().toLowerCase(Locale.ROOT);
        var at = address.lastIndexOf('@');
        if (at < 1 || !address.substring(at + 1).equals(settings.ingressDomain().toLowerCase(Locale.ROOT))) {
            return Optional.empty();
        }
        var plus = address.indexOf('+');
        var localPart = address.substring(0, plus > 0 && plus < at ? plus : at);
        return inboxes.findByLocalPart(localPart).map(Inbox::id);
    }

    /** Where an inbox's mail comes from and goes to. */
    @Requires(SIGNED_IN)
    public InboxAddress address(long id) {
        var inbox = require(id);
        return new InboxAddress(
                inbox.id(),
                inbox.name(),
                inbox.senderName(),
                fallbackAddress(inbox),
                inbox.settings().signature(),
                inbox.settings().acknowledgement());
    }

    private Inbox require(long id) {
        return inboxes.find(id).orElseThrow(() -> new NotFound("inbox.missing"));
    }

    private InboxRow row(Inbox inbox, long open, long unassigned) {
        return new InboxRow(
                inbox.id(),
                inbox.name(),
                fallbackAddress(inbox),
                inbox.colour(),
                inbox.openToEveryone(),
                open,
                unassigned);
    }

    private String fallbackAddress(Inbox inbox) {
        return inbox.fallbackLocalPart() + "@" + settings.ingressDomain();
    }
}
