package org.samtal.jms.email.tnef;

/** The bytes are not what the format says; the packed file then stays packed. */
final class MalformedTnefException extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
