package org.samtal.web.settings;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Collectors;
import org.omnifaces.cdi.Param;
import org.samtal.channel.Recipient;
import org.samtal.conversation.DeliveryView;
import org.samtal.conversation.Messages;
import org.samtal.conversation.TroubledReplies;
import org.samtal.outbox.DeliveryState;
import org.samtal.outbox.OutgoingMailView;
import org.samtal.outbox.OutgoingMails;
import org.samtal.outbox.SendAgain;
import org.samtal.web.app.Notices;

/** One outgoing mail: its header, what it says, and the exact bytes that left. */
@Named
@RequestScoped
public class OutgoingMailPanel {

    @Inject
    OutgoingMails mails;

    @Inject
    @Param(name = "mail")
    Long mail;

    /** How many tries were shown beside the button. */
    @Inject
    @Param(name = "attempts")
    Integer attempts;

    @Inject
    Messages messages;

    @Inject
    TroubledReplies troubled;

    @Inject
    Notices notices;

    private OutgoingMailView view;
    private DeliveryView delivery;

    public boolean isOpened() {
        return mail != null;
    }

    public OutgoingMailView getView() {
        if (view == null) {
            view = mails.view(mail);
        }
        return view;
    }

    /** What became of it, recipient by recipient. */
    public DeliveryView getDelivery() {
        if (delivery == null) {
            var row = getView().row();
            delivery = messages.get(row.conversationId(), row.messageId())
                    .delivery()
                    .orElseThrow();
        }
        return delivery;
    }

    /** Whether nobody knows if it arrived. */
    public boolean isUncertain() {
        return getDelivery().state() == DeliveryState.UNCERTAIN;
    }

    /** Key of what sending it again would do. */
    public String getResendKey() {
        return isUncertain() ? "inbox.again.uncertain" : "inbox.again.to";
    }

    /** Those who have not got it, or may not have, in one line. */
    public String getUnreached() {
        return String.join(", ", getDelivery().unreached());
    }

    /** Sends it again; the button says whether it may arrive twice. */
    public void sendAgain(boolean mayArriveTwice) {
        var row = getView().row();
        troubled.sendAgain(row.conversationId(), row.messageId(), new SendAgain(attempts, mayArriveTwice));
        view = null;
        delivery = null;
        notices.done("inbox.toast.sentAgain");
    }

    /** The header as it left, byte for byte; empty before the first try. */
    public String getHeader() {
        return getView().raw().map(MailHeader::of).orElse("");
    }

    /** Names and addresses in one line. */
    public String line(List<Recipient> recipients) {
        return recipients.stream()
                .map(one -> one.name().isBlank() ? one.address() : one.name() + " <" + one.address() + ">")
                .collect(Collectors.joining(", "));
    }
}
