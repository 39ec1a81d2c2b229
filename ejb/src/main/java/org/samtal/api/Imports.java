package org.samtal.api;

import static org.samtal.access.Permission.IMPORT;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.samtal.access.Requires;
import org.samtal.audit.AuditAction;
import org.samtal.audit.AuditEvent;
import org.samtal.audit.AuditTrail;
import org.samtal.conversation.ConversationHistory;

/**
 * Brings history from another product in, with its original times.
 *
 * <p>Nothing is sent or routed. A call is one transaction, and each conversation has an id of the other product, so a
 * call that broke off is simply made again.
 */
@Stateless
public class Imports {

    @Inject
    ImportRepository imports;

    @Inject
    ImportTranslation translation;

    @Inject
    ConversationHistory history;

    @Inject
    AuditTrail auditTrail;

    @Inject
    Clock clock;

    /** Brings in those conversations that are not here yet; says in the same order what became of each. */
    @Requires(IMPORT)
    public List<ImportResult> add(List<ImportedConversation> conversations) {
        new ImportRules(clock.instant()).check(conversations);
        var fresh = claim(conversations);
        auditTrail.record(
                AuditEvent.of(AuditAction.HISTORY_IMPORTED, "import").withDetail(fresh.size() + " conversations"));
        var ids = history.restore(translation.translate(conversations, fresh::contains))
                .iterator();
        return conversations.stream()
                .map(ImportedConversation::externalId)
                .map(external -> fresh.contains(external) ? made(external, ids.next()) : known(external))
                .toList();
    }

    /** Claims in one order, so that two calls with the same conversations wait for each other instead of locking up. */
    private Set<String> claim(List<ImportedConversation> conversations) {
        return conversations.stream()
                .map(ImportedConversation::externalId)
                .sorted()
                .filter(imports::claim)
                .collect(Collectors.toSet());
    }

    private ImportResult made(String externalId, long conversationId) {
        imports.keep(externalId, conversationId);
        return new ImportResult(externalId, conversationId, true);
    }

    private ImportResult known(String externalId) {
        return new ImportResult(externalId, imports.conversationOf(externalId), false);
    }
}
