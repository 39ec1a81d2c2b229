package org.samtal.intake;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What was accepted earlier and is not stored yet: the first of each message that is answered, and of each thread.
 *
 * <p>A thread goes by the first message it names, whether or not that one is here. What answers the same thread is stored
 * in the order it was accepted in, so that a customer's two mails never change places, however many workers read.
 */
final class Predecessors {

    private final Map<MessageKey, Long> messages = new HashMap<>();
    private final Map<MessageKey, Long> threads = new HashMap<>();

    void addMessage(MessageKey message, long id) {
        messages.merge(message, id, Math::min);
    }

    void addToThread(MessageKey thread, long id) {
        threads.merge(thread, id, Math::min);
    }

    /** The message that has to be stored before this one. */
    Optional<Long> before(ReadDelivery one) {
        return Stream.concat(
                        one.parents().map(messages::get), one.thread().stream().map(threads::get))
                .filter(id -> id != null && id < one.claimed().id())
                .findFirst();
    }
}
