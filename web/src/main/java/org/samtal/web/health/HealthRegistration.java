package org.samtal.web.health;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.Liveness;
import org.eclipse.microprofile.health.Readiness;
import org.eclipse.microprofile.health.Startup;
import org.jboss.as.server.CurrentServiceContainer;
import org.jboss.msc.service.ServiceName;
import org.wildfly.extension.microprofile.health.MicroProfileHealthReporter;

/**
 * Hands the health checks to the server, which by itself finds none in the parts of an EAR (WFLY-12835).
 *
 * <p>The one place that knows the server from inside; a server that finds them makes it superfluous.
 */
@ApplicationScoped
public class HealthRegistration {

    private static final ServiceName REPORTER = ServiceName.parse("org.wildfly.extension.microprofile.health.reporter");

    @Inject
    @Liveness
    Instance<HealthCheck> liveness;

    @Inject
    @Readiness
    Instance<HealthCheck> readiness;

    @Inject
    @Startup
    Instance<HealthCheck> startup;

    private final List<Runnable> undo = new ArrayList<>();

    @SuppressWarnings("deprecation") // the only way to a value of a service that is up; its successor waits
    void register(@Observes @Initialized(ApplicationScoped.class) Object start) {
        var reporter = (MicroProfileHealthReporter) CurrentServiceContainer.getServiceContainer()
                .getRequiredService(REPORTER)
                .getValue();
        var loader = HealthRegistration.class.getClassLoader();
        for (var check : liveness) {
            reporter.addLivenessCheck(check, loader);
            undo.add(() -> reporter.removeLivenessCheck(check));
        }
        for (var check : readiness) {
            reporter.addReadinessCheck(check, loader);
            undo.add(() -> reporter.removeReadinessCheck(check));
        }
        for (var check : startup) {
            reporter.addStartupCheck(check, loader);
            undo.add(() -> reporter.removeStartupCheck(check));
        }
    }

    @PreDestroy
    void unregister() {
        undo.forEach(Runnable::run);
    }
}
