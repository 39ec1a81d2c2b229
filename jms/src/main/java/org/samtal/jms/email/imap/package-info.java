/** Fetches mail from mailboxes of other servers by IMAP (RFC 9051): by UID, behind a lease, and never a mail lost or doubled. */
package org.samtal.jms.email.imap;
