package org.samtal.jms.smtp;

import java.time.Clock;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import org.samtal.intake.RawMessage;
import org.samtal.kernel.OutageLog;

/**
 * What all mail transactions share.
 *
 * @param accept stores a mail before it returns
 * @param budget bytes that may be in memory at one time
 */
record Reception(
        KnownInboxes inboxes,
        Consumer<RawMessage> accept,
        ClientLimits limits,
        Semaphore budget,
        int maximumSize,
        Clock clock,
        OutageLog outages) {}
