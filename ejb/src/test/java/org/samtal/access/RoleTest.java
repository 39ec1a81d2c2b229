package org.samtal.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.samtal.kernel.Actor;
import org.samtal.kernel.Actor.AgentActor;

class RoleTest {

    private final CurrentActor currentActor = new CurrentActor();

    @Test
    void s18AgentShouldHaveNoneOfTheAdministratorsRights() {
        var denied = EnumSet.allOf(Permission.class);
        denied.removeIf(Role.AGENT::allows);

        assertEquals(
                Set.of(
                        Permission.IMPORT,
                        Permission.QUARANTINE_MANAGE,
                        Permission.OUTGOING_MAIL_READ,
                        Permission.INBOX_MANAGE,
                        Permission.AGENT_MANAGE,
                        Permission.SYSTEM_MANAGE,
                        Permission.SYSTEM),
                denied);
    }

    @Test
    void nobodyShouldBeAllowedOnlyWhatIsOpenToAll() {
        for (var permission : Permission.values()) {
            assertEquals(permission == Permission.NONE, currentActor.may(permission), permission.name());
        }
    }

    @Test
    void formerActorShouldBeBackAfterAnAction() {
        currentActor.runAs(Actor.SYSTEM, () -> {
            currentActor.runAs(new AgentActor(7, "Elin", "AGENT"), () -> assertEquals(7, currentActor.agentId()));
            assertTrue(currentActor.may(Permission.SYSTEM));
        });

        assertFalse(currentActor.may(Permission.SIGNED_IN));
    }

    @Test
    void actorShouldBeGoneAfterAnActionThatFails() {
        Runnable failing = () -> {
            throw new IllegalStateException("on purpose");
        };

        assertThrows(IllegalStateException.class, () -> currentActor.runAs(Actor.SYSTEM, failing));
        assertFalse(currentActor.may(Permission.SYSTEM));
    }
}
