package org.samtal.inbox;

/**
 * An inbox the actor may see.
 *
 * @param fallbackAddress the address mail can be sent to from the first second
 * @param colour name of a swatch, such as {@code klint}
 * @param openToEveryone whether every agent belongs to it, or only chosen ones
 * @param openCount open conversations in it
 * @param unassignedCount those of them that nobody has taken
 */
public record InboxRow(
        long id,
        String name,
        String fallbackAddress,
        String colour,
        boolean openToEveryone,
        long openCount,
        long unassignedCount) {}
