package org.samtal.testing;

import java.util.Map;

/**
 * The places that may break a rule, each with the reason.
 *
 * <p>A line here is a decision that a reviewer reads; a rule without its exceptions in one place is a rule nobody knows.
 */
final class Allowed {

    /** Front-door methods anybody may call, signed in or not. */
    static final Map<String, String> OPEN_METHODS = Map.of(
            "org.samtal.audit.AuditTrail.record", "called inside other front doors, whoever acts there",
            "org.samtal.audit.AuditTrail.refused", "keeps what anybody was refused",
            "org.samtal.team.SignIns.byPassword", "nobody is signed in before it",
            "org.samtal.team.SignIns.byToken", "nobody is signed in before it",
            "org.samtal.team.SignIns.stillValid", "the authentication mechanism asks it before anybody acts",
            "org.samtal.team.Workspace.companyName", "the company's name is no secret",
            "org.samtal.team.Workspace.isEmpty", "the first start has no agent yet",
            "org.samtal.setup.Onboarding.needed", "the first start has no agent yet",
            "org.samtal.setup.Onboarding.accepts", "asks for the token of the one-time link",
            "org.samtal.setup.Onboarding.complete", "asks for the token of the one-time link");

    /** Public classes of a feature that are neither a front door nor a value. */
    static final Map<String, String> PUBLIC_MECHANISMS = Map.of(
            "org.samtal.channel.Recipients", "the one stored form of recipients, for the features that keep some",
            "org.samtal.inbox.InboxVisibility", "every feature with rows of an inbox asks it",
            "org.samtal.access.Origin", "every edge of the product says from where somebody acts",
            "org.samtal.access.CurrentActor", "every edge of the product says who acts",
            "org.samtal.access.RequiresInterceptor", "the container proxies front doors of all features with it");

    /** Features whose rows belong to no inbox, so that no visibility applies. */
    static final Map<String, String> ROWS_OF_NO_INBOX = Map.of(
            "access", "permissions and roles are the same for everybody",
            "team", "colleagues see each other",
            "file", "a file is reached through the message that carries it",
            "inbox", "this is where visibility is worked out",
            "channel", "accounts are listed for administrators and adapters",
            "api", "a token belongs to one agent",
            "setup", "the company's own settings",
            "job", "runs of jobs are shown to administrators only",
            "audit", "read by administrators only");

    /** Repository methods that list or count for the product itself, never for a person. */
    static final Map<String, String> QUERIES_OF_THE_SYSTEM = Map.of(
            "org.samtal.analytics.FactRepository.due",
            "the nightly job counts conversations of all inboxes",
            "org.samtal.conversation.ConversationRepository.participants",
            "those of one conversation that was found with a Visibility",
            "org.samtal.intake.IntakeRepository.overdueIds",
            "the relay hands the ids to workers of all inboxes",
            "org.samtal.outbox.OutboxRepository.overdueIds",
            "the relay hands the ids to workers of all inboxes");

    /** Methods that work in a transaction of their own. */
    static final Map<String, String> NEW_TRANSACTIONS =
            Map.of("org.samtal.audit.AuditTrail.refused", "the refusal is kept when the refused work is undone");

    private Allowed() {}
}
