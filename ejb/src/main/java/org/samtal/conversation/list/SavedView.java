package org.samtal.conversation.list;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.samtal.conversation.list.ConversationFilter.Condition;

/** A narrowed list with a name. */
@Entity
@SuppressWarnings("UnusedVariable") // some columns are read by the database alone
class SavedView {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long agentId;
    private String name;
    private boolean shared;
    private String viewName;
    private Long inboxId;
    private Long ownerId;
    private String label;

    @Enumerated(EnumType.STRING)
    private Condition wanted;

    private Instant createdAt;

    protected SavedView() {}

    SavedView(long agentId, ViewDraft draft, Instant now) {
        this.agentId = agentId;
        this.name = draft.name();
        this.shared = draft.shared();
        this.viewName = draft.place().view();
        this.inboxId = draft.place().inboxId().orElse(null);
        this.ownerId = draft.place().ownerId().orElse(null);
        this.label = draft.place().label();
        this.wanted = draft.place().condition();
        this.createdAt = now;
    }

    long agentId() {
        return agentId;
    }

    boolean isIn(Set<Long> inboxes) {
        return inboxId == null || inboxes.contains(inboxId);
    }

    NamedView view(boolean own) {
        var place = new ViewPlace(viewName, Optional.ofNullable(inboxId), Optional.ofNullable(ownerId), label, wanted);
        return new NamedView(id, name, shared, own, place);
    }
}
