package org.samtal.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import org.samtal.conversation.AnswerWanted;
import org.samtal.kernel.Settings;

/**
 * Writes to the agent whose customer has written, in the agent's language.
 *
 * <p>The mail can be answered only where a server that checks senders is named (S25); otherwise it says so.
 */
@ApplicationScoped
class TellsAgents {

    private static final int LONGEST_TEXT = 2_500;
    private static final int LONGEST_SUBJECT = 200;
    private static final String PAGE = "/app/inbox?view=open&conversation=";

    @Inject
    NoticeRepository mails;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    void tell(@Observes AnswerWanted wanted) {
        if (settings.sendsMail()) {
            mails.add(new NoticeMail(notice(wanted), clock.instant()));
        }
    }

    private Notice notice(AnswerWanted wanted) {
        var agent = wanted.agent();
        var words = NoticeWords.in(agent.language());
        var isAnswerable = !settings.trustedAuthenticator().isEmpty();
        var text = words.text(
                "notice.customer.text",
                wanted.writer(),
                cut(wanted.text(), LONGEST_TEXT),
                words.text(isAnswerable ? "notice.customer.answer" : "notice.customer.look"),
                settings.baseUrl() + PAGE + wanted.conversationId());
        var subject = cut(words.text("notice.customer.subject", wanted.writer(), wanted.subject()), LONGEST_SUBJECT);
        var answerTo = isAnswerable ? wanted.answerTo() : "";
        return new Notice(0, 0, agent.name(), agent.email(), subject, text, answerTo, 0, clock.instant());
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest
                ? text
                : text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, longest - 1))) + "…";
    }
}
