package org.samtal.web.rest;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Set;
import org.samtal.access.Role;
import org.samtal.api.ApiTokenRow;
import org.samtal.api.ImportResult;
import org.samtal.channel.ChannelKind;
import org.samtal.contact.ContactCard;
import org.samtal.conversation.Assignee;
import org.samtal.conversation.AuthorKind;
import org.samtal.conversation.ConversationStatus;
import org.samtal.conversation.DeliveryView;
import org.samtal.conversation.Direction;
import org.samtal.conversation.MessageKind;
import org.samtal.conversation.calendar.CalendarAnswer;
import org.samtal.conversation.calendar.CalendarKind;
import org.samtal.conversation.calendar.CalendarRecurrence;
import org.samtal.conversation.feed.FeedKind;
import org.samtal.conversation.feed.FeedRow;
import org.samtal.mailbox.AfterFetch;
import org.samtal.mailbox.FromStyle;
import org.samtal.mailbox.MailboxStatus;
import org.samtal.mailbox.SignIn;
import org.samtal.mailbox.TlsMode;
import org.samtal.outbox.DeliveryReportView;
import org.samtal.outbox.DeliveryState;
import org.samtal.outbox.ReportKind;
import org.samtal.team.Language;
import org.samtal.web.rest.problem.Problem;

/** Which type of the code each schema of the contract describes. */
final class OpenApiSchemas {

    static final Map<String, Class<?>> RECORDS = Map.ofEntries(
            entry("Problem", Problem.class),
            entry("AuditVerdict", AuditResource.Verdict.class),
            entry("Token", ApiTokenRow.class),
            entry("TokenPage", TokenJson.Page.class),
            entry("TokenDraft", TokenJson.Draft.class),
            entry("NewToken", TokenJson.Made.class),
            entry("SearchPage", SearchJson.Page.class),
            entry("SearchHit", SearchJson.Hit.class),
            entry("SearchPart", SearchJson.Part.class),
            entry("Inbox", InboxJson.Item.class),
            entry("InboxPage", InboxJson.Page.class),
            entry("InboxDraft", InboxJson.Draft.class),
            entry("MailServer", MailboxJson.Server.class),
            entry("MailServerDraft", MailboxJson.SecretServer.class),
            entry("Mailbox", MailboxJson.Item.class),
            entry("MailboxProblem", MailboxJson.Problem.class),
            entry("MailboxPage", MailboxJson.Page.class),
            entry("MailboxDraft", MailboxJson.Draft.class),
            entry("MailboxCheck", MailboxJson.Check.class),
            entry("MailboxChecks", MailboxJson.Checks.class),
            entry("Contact", ContactCard.class),
            entry("Assignee", Assignee.class),
            entry("Participant", ConversationJson.Participant.class),
            entry("ConversationItem", ConversationJson.Item.class),
            entry("ConversationPage", ConversationJson.Page.class),
            entry("Conversation", ConversationJson.One.class),
            entry("NewConversation", ConversationJson.Start.class),
            entry("ConversationUpdate", ConversationJson.Update.class),
            entry("Author", MessageJson.Author.class),
            entry("Attachment", MessageJson.Attachment.class),
            entry("Calendar", MessageJson.Calendar.class),
            entry("Delivery", DeliveryView.class),
            entry("DeliveryReport", DeliveryReportView.class),
            entry("Message", MessageJson.Item.class),
            entry("MessagePage", MessageJson.Page.class),
            entry("Draft", MessageJson.Draft.class),
            entry("Reply", MessageJson.Reply.class),
            entry("SendAgain", MessageJson.SendAgain.class),
            entry("Change", FeedRow.class),
            entry("Feed", FeedJson.Page.class),
            entry("OutgoingMail", MailJson.Outgoing.class),
            entry("OutgoingMailPage", MailJson.OutgoingPage.class),
            entry("QuarantinedMail", MailJson.Quarantined.class),
            entry("QuarantinePage", MailJson.QuarantinePage.class),
            entry("Agent", AgentJson.Item.class),
            entry("AgentPage", AgentJson.Page.class),
            entry("AgentDraft", AgentJson.Draft.class),
            entry("ImportBatch", ImportJson.Batch.class),
            entry("ImportedConversation", ImportJson.Conversation.class),
            entry("ImportedContact", ImportJson.Contact.class),
            entry("ImportedMessage", ImportJson.Message.class),
            entry("ImportResult", ImportResult.class),
            entry("ImportResults", ImportJson.Results.class));

    /** Schemas of bodies that come in, where some fields may be left out. */
    static final Set<String> REQUESTS = Set.of(
            "TokenDraft",
            "InboxDraft",
            "MailServerDraft",
            "MailboxDraft",
            "NewConversation",
            "ConversationUpdate",
            "Draft",
            "Reply",
            "SendAgain",
            "AgentDraft",
            "ImportBatch",
            "ImportedConversation",
            "ImportedContact",
            "ImportedMessage");

    static final Map<String, Class<?>> ENUMS = Map.ofEntries(
            entry("ConversationStatus", ConversationStatus.class),
            entry("Channel", ChannelKind.class),
            entry("MessageKind", MessageKind.class),
            entry("Direction", Direction.class),
            entry("AuthorKind", AuthorKind.class),
            entry("DeliveryState", DeliveryState.class),
            entry("ReportKind", ReportKind.class),
            entry("CalendarKind", CalendarKind.class),
            entry("CalendarAnswer", CalendarAnswer.class),
            entry("CalendarRecurrence", CalendarRecurrence.class),
            entry("SignIn", SignIn.class),
            entry("TlsMode", TlsMode.class),
            entry("AfterFetch", AfterFetch.class),
            entry("FromStyle", FromStyle.class),
            entry("MailboxStatus", MailboxStatus.class),
            entry("ChangeKind", FeedKind.class),
            entry("Role", Role.class),
            entry("Language", Language.class));

    private OpenApiSchemas() {}
}
