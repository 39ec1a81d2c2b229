package org.samtal.snippet;

import static org.samtal.access.Permission.CONVERSATION_READ;
import static org.samtal.access.Permission.CONVERSATION_REPLY;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.samtal.access.Requires;
import org.samtal.audit.AuditAction;
import org.samtal.audit.AuditEvent;
import org.samtal.audit.AuditTrail;
import org.samtal.kernel.DomainException.NotFound;
import org.samtal.kernel.DomainException.Rejected;

/** The texts that a company uses again. Whoever answers customers may write them: they know best what is asked. */
@Stateless
public class SnippetBook {

    private static final int MOST = 500;

    @Inject
    SnippetRepository snippets;

    @Inject
    AuditTrail auditTrail;

    @Inject
    Clock clock;

    /** All of them as they are written, by folder and name. */
    @Requires(CONVERSATION_READ)
    public List<SnippetView> all() {
        return snippets.all(MOST).stream().map(Snippet::view).toList();
    }

    /** All of them with these values in the places of their placeholders. */
    @Requires(CONVERSATION_READ)
    public List<SnippetView> expanded(SnippetValues values) {
        return all().stream()
                .map(one ->
                        new SnippetView(one.id(), one.folder(), one.name(), SnippetExpander.expand(one.text(), values)))
                .toList();
    }

    @Requires(CONVERSATION_REPLY)
    public void create(SnippetDraft draft) {
        if (snippets.count() >= MOST) {
            throw new Rejected("", "snippet.many", MOST);
        }
        refuseTaken(draft, 0);
        var snippet = new Snippet(draft, clock.instant());
        snippets.add(snippet);
        record(AuditAction.SNIPPET_WRITTEN, snippet);
    }

    @Requires(CONVERSATION_REPLY)
    public void change(long id, SnippetDraft draft) {
        refuseTaken(draft, id);
        var snippet = require(id);
        snippet.apply(draft, clock.instant());
        record(AuditAction.SNIPPET_WRITTEN, snippet);
    }

    @Requires(CONVERSATION_REPLY)
    public void remove(long id) {
        var snippet = require(id);
        snippets.remove(snippet);
        record(AuditAction.SNIPPET_REMOVED, snippet);
    }

    private void refuseTaken(SnippetDraft draft, long id) {
        if (snippets.named(draft.name()).filter(other -> other.id() != id).isPresent()) {
            throw new Rejected("name", "snippet.name.taken", draft.name());
        }
    }

    private Snippet require(long id) {
        return snippets.find(id).orElseThrow(() -> new NotFound("snippet.missing"));
    }

    private void record(AuditAction action, Snippet snippet) {
        auditTrail.record(AuditEvent.of(action, "snippet:" + snippet.id()));
    }
}
