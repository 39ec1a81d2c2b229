package org.samtal.web.live;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The newest change of each inbox that a reader has seen, as it comes from a browser. */
final class Positions {
    private static final int MOST_INBOXES = 1_000;
    private static final Pattern POSITION = Pattern.compile("(\\d{1,18}):(\\d{1,18})");

    private Positions() {}

    /** Read from an address: {@code 1:345,2:77}. What is no position is passed over. */
    static Map<Long, Long> ofText(String text) {
        return Arrays.stream(text.split(","))
                .map(POSITION::matcher)
                .filter(Matcher::matches)
                .limit(MOST_INBOXES)
                .collect(Collectors.toMap(
                        position -> Long.valueOf(position.group(1)),
                        position -> Long.valueOf(position.group(2)),
                        Math::max,
                        TreeMap::new));
    }

    /** Read from a message of a socket: {@code {"1": 345, "2": 77}}. */
    static Map<Long, Long> ofJson(JsonObject object) {
        return ofText(object.entrySet().stream()
                .filter(entry -> entry.getValue() instanceof JsonNumber)
                .map(entry -> entry.getKey() + ":" + entry.getValue())
                .collect(Collectors.joining(",")));
    }
}
