package org.samtal.web.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.samtal.kernel.DatabaseHealth;

/** {@code /health/ready}: whether this node may take work, which it can only keep in a sound database. */
@Readiness
@ApplicationScoped
public class ReadinessCheck implements HealthCheck {

    @Inject
    DatabaseHealth database;

    @Override
    public HealthCheckResponse call() {
        var response = HealthCheckResponse.named("database");
        return database.problem()
                .map(problem -> response.withData("problem", problem).down())
                .orElseGet(response::up)
                .build();
    }
}
