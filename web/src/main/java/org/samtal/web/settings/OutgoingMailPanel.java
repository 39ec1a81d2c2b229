package org.samtal.web.settings;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Collectors;
import org.omnifaces.cdi.Param;
import org.samtal.channel.Recipient;
import org.samtal.outbox.OutgoingMailView;
import org.samtal.outbox.OutgoingMails;

/** One outgoing mail: its header, what it says, and the exact bytes that left. */
@Named
@RequestScoped
public class OutgoingMailPanel {

    @Inject
    OutgoingMails mails;

    @Inject
    @Param(name = "mail")
    Long mail;

    private OutgoingMailView view;

    public boolean isOpened() {
        return mail != null;
    }

    public OutgoingMailView getView() {
        if (view == null) {
            view = mails.view(mail);
        }
        return view;
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
