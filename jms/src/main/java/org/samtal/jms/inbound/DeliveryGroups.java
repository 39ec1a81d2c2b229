package org.samtal.jms.inbound;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.samtal.intake.Intake;
import org.samtal.intake.Outcome;
import org.samtal.intake.ReadDelivery;
import org.samtal.kernel.Together;

/** Stores what workers have read at the same moment in one transaction: most of what a transaction costs is the same. */
@ApplicationScoped
class DeliveryGroups {

    private static final int MOST = 32;

    @Inject
    Intake intake;

    private final Together<ReadDelivery, Outcome> groups = new Together<>(MOST, group -> intake.deliver(group));

    Outcome deliver(ReadDelivery read) {
        return groups.run(read);
    }
}
