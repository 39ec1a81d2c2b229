package org.samtal.outbox;

import java.util.Optional;
import java.util.regex.Pattern;

/** Why a mail came back, as far as the status code tells (RFC 3463): what a person can do about it depends on this. */
public enum ReportReason {
    /** There is no such mailbox, or no such domain. */
    ADDRESS,
    /** The mailbox has no room. */
    FULL,
    /** The mail is larger than the other side takes. */
    SIZE,
    /** The other side does not want it: policy, reputation, a filter. */
    REFUSED,
    /** The other server was not reached in time. */
    UNREACHABLE,
    /** Anything else. */
    OTHER;

    private static final Pattern STATUS = Pattern.compile("[245]\\.(\\d{1,3})\\.(\\d{1,3})");

    /** The reason behind a status code; {@link #OTHER} for one that is missing or says nothing. */
    public static ReportReason of(String status) {
        var code = STATUS.matcher(status);
        return code.matches() ? of(code.group(1), code.group(2)) : OTHER;
    }

    private static ReportReason of(String subject, String detail) {
        return switch (subject) {
            case "1" -> ADDRESS;
            case "2" -> ofMailbox(detail);
            case "3" -> Optional.of(SIZE).filter(size -> "4".equals(detail)).orElse(OTHER);
            case "4" -> UNREACHABLE;
            case "7" -> REFUSED;
            default -> OTHER;
        };
    }

    private static ReportReason ofMailbox(String detail) {
        return switch (detail) {
            case "1" -> ADDRESS;
            case "2" -> FULL;
            case "3" -> SIZE;
            default -> OTHER;
        };
    }
}
