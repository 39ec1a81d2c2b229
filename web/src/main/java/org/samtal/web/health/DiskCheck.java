package org.samtal.web.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.samtal.kernel.Settings;

/** {@code /health/ready}: whether the data folder has room, so that mail goes to another node before it is full. */
@Readiness
@ApplicationScoped
public class DiskCheck implements HealthCheck {

    private static final long LEAST_BYTES = 200L * 1024 * 1024;

    @Inject
    Settings settings;

    @Override
    public HealthCheckResponse call() {
        var response = HealthCheckResponse.named("disk");
        try {
            var free = Files.getFileStore(settings.dataFolder()).getUsableSpace();
            return response.withData("freeBytes", free)
                    .status(free >= LEAST_BYTES)
                    .build();
        } catch (IOException unreadable) {
            return response.withData("problem", "The data folder can't be read.")
                    .down()
                    .build();
        }
    }
}
