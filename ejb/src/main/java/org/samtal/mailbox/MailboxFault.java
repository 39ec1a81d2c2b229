package org.samtal.mailbox;

import java.util.List;

/**
 * A problem and what it is about.
 *
 * @param detail the server, the folder, or what the server said; at most 300 characters, never a secret
 */
public record MailboxFault(MailboxProblem problem, String detail) {

    private static final int LONGEST = 300;

    public MailboxFault {
        detail = detail.length() > LONGEST ? detail.substring(0, LONGEST) : detail;
    }

    /** Key of the text in the bundles. */
    public String key() {
        return problem.key();
    }

    /** Values for the placeholders of that text. */
    public List<Object> arguments() {
        return problem == MailboxProblem.SECRET ? List.of() : List.of(detail);
    }
}
