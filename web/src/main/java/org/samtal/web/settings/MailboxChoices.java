package org.samtal.web.settings;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.samtal.kernel.Settings;
import org.samtal.mailbox.TlsMode;

/** What can be chosen while a mailbox is connected, and how far one has come. */
@Named
@RequestScoped
public class MailboxChoices {

    private static final List<MailboxStep> STEPS =
            List.of(MailboxStep.METHOD, MailboxStep.SERVERS, MailboxStep.INBOX, MailboxStep.SIGNATURE);
    private static final List<Integer> IMPORTS = List.of(0, 7, 30, 90, 365, 3650);

    @Inject
    Settings settings;

    @Inject
    MailboxPage page;

    /**
     * A step as the bar over the form shows it.
     *
     * @param key key of its name in the bundles
     */
    public record Step(int number, String key, boolean done, boolean current) {}

    public List<Step> getSteps() {
        var here = STEPS.indexOf(page.getStep());
        return IntStream.range(0, STEPS.size())
                .mapToObj(at -> new Step(at + 1, STEPS.get(at).key(), at < here, at == here))
                .toList();
    }

    public List<MailProvider> getProviders() {
        return Stream.of(MailProvider.values())
                .filter(provider -> provider != MailProvider.OTHER && provider != MailProvider.MICROSOFT)
                .toList();
    }

    /** No connection without encryption is offered where the installation does not allow it (S39). */
    public List<TlsMode> getEncryptions() {
        return Stream.of(TlsMode.values())
                .filter(mode -> mode != TlsMode.NONE || settings.allowsPlainMailboxes())
                .toList();
    }

    /** Whether no mail leaves, through no mailbox. */
    public boolean isCapturing() {
        return !settings.sendsMail();
    }

    /** How many days back older mail can be brought in; 0 for none of it. */
    public List<Integer> getImports() {
        return IMPORTS;
    }
}
