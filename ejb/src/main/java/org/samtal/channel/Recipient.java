package org.samtal.channel;

/**
 * Somebody a message is addressed to or comes from, as it was written.
 *
 * @param name display name, empty where none was given; at most 200 characters
 * @param address normal form of the address; empty where it could not be read as one
 */
public record Recipient(String name, String address) {

    /** What to show: the name, or the address where there is no name. */
    public String label() {
        return name.isBlank() ? address : name;
    }

    /** As it is typed: the address, or the name with the address in angle brackets. */
    public String written() {
        if (name.isBlank()) {
            return address;
        }
        var plain = name.replaceAll("[\"<>]", "").strip();
        return (plain.matches(".*[,;].*") ? "\"" + plain + "\"" : plain) + " <" + address + ">";
    }
}
