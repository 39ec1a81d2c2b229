package org.samtal.team;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import org.samtal.access.CurrentActor;

/** Keeps the table of failed sign-ins small, since anybody may fill it by guessing. */
@Singleton
public class ForgetsOldAttempts {

    @Inject
    SignInSteps steps;

    @Inject
    CurrentActor currentActor;

    @Schedule(hour = "*", minute = "17", persistent = false)
    void forget() {
        currentActor.asSystem(steps::forgetOldAttempts);
    }
}
