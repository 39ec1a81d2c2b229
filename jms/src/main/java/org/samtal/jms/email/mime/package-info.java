/**
 * Reads MIME (RFC 5322, 2045-2047, 2231) out of raw bytes, leniently and within a budget.
 *
 * <p>Written for mail as it is found, not as it should be: nothing here throws because of what a mail contains, except
 * {@link org.samtal.jms.UnreadableMessage} when a mail asks for more than its share of time or depth. Every
 * step is linear in the size of its input. A library that stops at the first broken header would turn a customer's
 * question into a quarantined file.
 */
package org.samtal.jms.email.mime;
