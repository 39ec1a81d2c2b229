package org.samtal.web.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Startup;
import org.samtal.kernel.DatabaseMigration;

/** {@code /health/started}: whether the start is over, which a migration of a large database can make long. */
@Startup
@ApplicationScoped
public class StartupCheck implements HealthCheck {

    @Inject
    DatabaseMigration migration;

    @Override
    public HealthCheckResponse call() {
        var version = migration.version();
        return HealthCheckResponse.named("migration")
                .withData("schema", version)
                .status(!version.isEmpty())
                .build();
    }
}
