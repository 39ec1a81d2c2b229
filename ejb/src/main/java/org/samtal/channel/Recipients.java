package org.samtal.channel;

import java.util.List;
import java.util.stream.Collectors;

/** Stores a list of recipients as text: one a line, the address before a tab, the name behind it. */
public final class Recipients {

    private Recipients() {}

    public static String format(List<Recipient> recipients) {
        return recipients.stream()
                .map(recipient -> oneLine(recipient.address()) + "\t" + oneLine(recipient.name()))
                .collect(Collectors.joining("\n"));
    }

    public static List<Recipient> parse(String stored) {
        return stored.lines()
                .filter(line -> !line.isBlank())
                .map(Recipients::line)
                .toList();
    }

    private static Recipient line(String line) {
        var tab = line.indexOf('\t');
        return tab < 0 ? new Recipient("", line) : new Recipient(line.substring(tab + 1), line.substring(0, tab));
    }

    private static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}]++", " ").strip();
    }
}
