package org.samtal.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A conversation as it might have been, with names still open. In the texts a story begins with its language and subject;
 * a line that starts with {@code <} begins what the customer writes, {@code >} what an agent answers, {@code #} a comment
 * among colleagues; {@code ===} ends it. A line of more than 90 characters goes on in the next one.
 */
record Story(String language, String subject, List<Turn> turns) {
    private static final int FULL_LINE = 90;

    /** Who says something. */
    enum Speaker {
        CUSTOMER,
        AGENT,
        COLLEAGUE
    }

    /** What is said at once. */
    record Turn(Speaker speaker, String text) {}

    /** Every story there is. */
    static List<Story> all() {
        return Stream.of(FaultStories.TEXT, BillingStories.TEXT, TagStories.TEXT, VisitStories.TEXT, HouseStories.TEXT)
                .flatMap(text -> Stream.of(text.split("\n===\n")))
                .map(Story::parse)
                .toList();
    }

    static Story parse(String text) {
        var lines = text.strip().split("\n");
        var turns = new ArrayList<Turn>();
        for (var i = 1; i < lines.length; i++) {
            if (isBeginning(lines[i])) {
                turns.add(new Turn(speaker(lines[i].charAt(0)), lines[i].substring(2)));
            } else {
                var last = turns.remove(turns.size() - 1);
                turns.add(new Turn(last.speaker(), last.text() + joint(lines[i - 1], lines[i]) + lines[i]));
            }
        }
        return new Story(lines[0].substring(0, 2), lines[0].substring(3), List.copyOf(turns));
    }

    /** The story with its names filled in. */
    Story told(Map<String, String> names) {
        var told = turns.stream()
                .map(turn -> new Turn(turn.speaker(), filled(turn.text(), names)))
                .toList();
        return new Story(language, filled(subject, names), told);
    }

    boolean isSwedish() {
        return language.equals("sv");
    }

    private static boolean isBeginning(String line) {
        return line.length() > 1 && "<>#".indexOf(line.charAt(0)) >= 0 && line.charAt(1) == ' ';
    }

    private static String joint(String before, String line) {
        return before.length() > FULL_LINE && !line.isEmpty() ? " " : "\n";
    }

    private static Speaker speaker(char mark) {
        if (mark == '<') {
            return Speaker.CUSTOMER;
        }
        return mark == '>' ? Speaker.AGENT : Speaker.COLLEAGUE;
    }

    private static String filled(String text, Map<String, String> names) {
        var filled = text;
        for (var name : names.entrySet()) {
            filled = filled.replace("{" + name.getKey() + "}", name.getValue());
        }
        return filled;
    }
}
