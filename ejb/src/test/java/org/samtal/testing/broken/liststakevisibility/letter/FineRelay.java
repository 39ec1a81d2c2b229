package org.samtal.testing.broken.liststakevisibility.letter;

import java.util.List;
import org.samtal.access.Permission;
import org.samtal.access.Requires;

record FineRelay(FineOverdueRepository letters, BrokenOverdueRepository parcels) {

    @Requires(Permission.SYSTEM)
    List<Long> overdueLetters() {
        return letters.overdueIds(10);
    }

    @Requires(Permission.SYSTEM)
    List<Long> overdueParcels() {
        return parcels.overdueIds(10);
    }

    @Requires(Permission.CONVERSATION_READ)
    List<Long> parcelsForPeople() {
        return parcels.overdueIds(10);
    }
}
