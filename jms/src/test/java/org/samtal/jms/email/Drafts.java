package org.samtal.jms.email;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.samtal.channel.ChannelKind;
import org.samtal.channel.Recipient;
import org.samtal.outbox.OutboundDraft;
import org.samtal.outbox.OutboundFile;
import org.samtal.outbox.OutboundMessage;

/** Answers to be sent, changed one part at a time. */
record Drafts(
        Recipient from,
        List<Recipient> to,
        List<Recipient> cc,
        List<Recipient> bcc,
        String subject,
        List<String> references,
        String text,
        String html,
        long mailbox) {

    static Drafts answer() {
        return new Drafts(
                new Recipient("Ada Nilsson (Nordvik)", "support@inbox.localhost"),
                List.of(new Recipient("Bo Ek", "bo@example.com")),
                List.of(),
                List.of(),
                "Re: Återköp",
                List.of("<root@example.com>", "<parent@example.com>"),
                "Hej Bo!\n\nPengarna är på väg.",
                "<p>Hej Bo!</p><p>Pengarna är på väg.</p>",
                0);
    }

    Drafts from(Recipient sender) {
        return new Drafts(sender, to, cc, bcc, subject, references, text, html, mailbox);
    }

    Drafts to(Recipient... recipients) {
        return new Drafts(from, List.of(recipients), cc, bcc, subject, references, text, html, mailbox);
    }

    Drafts cc(Recipient... recipients) {
        return new Drafts(from, to, List.of(recipients), bcc, subject, references, text, html, mailbox);
    }

    Drafts bcc(Recipient... recipients) {
        return new Drafts(from, to, cc, List.of(recipients), subject, references, text, html, mailbox);
    }

    Drafts subject(String other) {
        return new Drafts(from, to, cc, bcc, other, references, text, html, mailbox);
    }

    Drafts references(List<String> other) {
        return new Drafts(from, to, cc, bcc, subject, other, text, html, mailbox);
    }

    Drafts text(String other) {
        return new Drafts(from, to, cc, bcc, subject, references, other, html, mailbox);
    }

    Drafts html(String other) {
        return new Drafts(from, to, cc, bcc, subject, references, text, other, mailbox);
    }

    Drafts ofMailbox(long id) {
        return new Drafts(from, to, cc, bcc, subject, references, text, html, id);
    }

    OutboundDraft draft() {
        return draftWith();
    }

    OutboundDraft draftWith(OutboundFile... files) {
        return new OutboundDraft(
                1,
                12,
                34,
                ChannelKind.EMAIL,
                mailbox,
                from,
                "support+c12.abc@inbox.localhost",
                to,
                cc,
                bcc,
                subject,
                "<samtal.12.uuid.hmac@inbox.localhost>",
                references.isEmpty() ? "" : references.get(references.size() - 1),
                references,
                Instant.parse("2026-11-22T12:00:00Z"),
                text,
                html,
                List.of(files),
                false);
    }

    OutboundMessage message(String... settled) {
        return new OutboundMessage(56, 1, draft(), Set.of(settled));
    }
}
