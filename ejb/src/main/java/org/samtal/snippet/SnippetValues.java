package org.samtal.snippet;

import java.util.Map;

/** What stands in the places of placeholders; empty where it is not known. */
public record SnippetValues(String customer, String agent, String subject, String inbox, long number) {

    Map<String, String> byName() {
        return Map.of(
                "customer", customer,
                "customer.first", first(customer),
                "agent", agent,
                "agent.first", first(agent),
                "subject", subject,
                "inbox", inbox,
                "number", Long.toString(number));
    }

    /** An address has no first name. */
    private static String first(String name) {
        return name.contains("@") ? "" : name.strip().split("\\s+")[0];
    }
}
