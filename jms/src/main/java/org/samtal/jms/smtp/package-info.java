/**
 * Receives mail by SMTP (RFC 5321): how a company's own mail server hands mail over, and what fallback addresses live on.
 *
 * <p>The library speaks the protocol; the commands that decide about content (EHLO, MAIL, DATA) are our own, since its
 * versions skip size declarations with more than one parameter, read mail byte by byte, and go on reading content as
 * commands after a refusal.
 */
package org.samtal.jms.smtp;
