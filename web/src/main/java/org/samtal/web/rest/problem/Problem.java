package org.samtal.web.rest.problem;

import java.util.Optional;

/**
 * A problem document (RFC 9457).
 *
 * @param type names the kind of problem; the only part a program should branch on, beside the status
 * @param title the kind in words
 * @param detail what is wrong this time, in the caller's language
 * @param field the input that must change, such as {@code text} or {@code conversations[2].subject}
 */
public record Problem(String type, String title, int status, String detail, Optional<String> field) {

    /** Media type of the document. */
    public static final String MEDIA_TYPE = "application/problem+json";
}
