package org.samtal.setup;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.logging.Logger;
import org.samtal.access.CurrentActor;
import org.samtal.kernel.Actor;
import org.samtal.kernel.DomainException.Conflict;
import org.samtal.kernel.EmailAddress;
import org.samtal.kernel.Settings;
import org.samtal.team.Language;

/**
 * Shows the way in when an installation starts and nobody owns it yet.
 *
 * <p>An automated install names the first administrator by settings; otherwise the log shows a one-time link.
 */
@Startup
@Singleton
@DependsOn("DatabaseMigration")
@TransactionManagement(TransactionManagementType.BEAN)
public class FirstStart {

    private static final Logger LOG = Logger.getLogger(FirstStart.class.getName());

    @Inject
    Onboarding onboarding;

    @Inject
    SetupLinkFile linkFile;

    @Inject
    Settings settings;

    @Inject
    CurrentActor currentActor;

    @PostConstruct
    void welcome() {
        if (!onboarding.needed()) {
            linkFile.remove();
            return;
        }
        var email = settings.text("SAMTAL_BOOTSTRAP_ADMIN_EMAIL");
        if (email.isPresent()) {
            bootstrap(email.get());
        } else {
            showLink();
        }
    }

    private void bootstrap(String email) {
        var password = settings.text("SAMTAL_BOOTSTRAP_ADMIN_PASSWORD")
                .orElseThrow(() -> new IllegalStateException(
                        "SAMTAL_BOOTSTRAP_ADMIN_EMAIL is set, so SAMTAL_BOOTSTRAP_ADMIN_PASSWORD must be set too"));
        var address = EmailAddress.parse(email)
                .orElseThrow(() -> new IllegalStateException("SAMTAL_BOOTSTRAP_ADMIN_EMAIL is not an e-mail address"));
        var company = settings.text("SAMTAL_BOOTSTRAP_COMPANY", "Samtal");
        var administrator = new FirstAdministrator(company, address.localPart(), address, password, Language.EN);
        try {
            currentActor.runAs(Actor.SYSTEM, () -> onboarding.completeWithoutLink(administrator));
            LOG.info("The first administrator was made from SAMTAL_BOOTSTRAP_ADMIN_EMAIL");
        } catch (Conflict anotherNodeWasFaster) {
            LOG.info("The first administrator was made by another node");
        }
    }

    private void showLink() {
        var link = currentActor.asSystem(onboarding::newLink);
        linkFile.write(link);
        Banner.around(
                        "Samtal is ready to be set up. Open this link in a browser:",
                        link,
                        "It works once, for 24 hours. A new one is shown at the next start.")
                .forEach(LOG::info);
    }
}
