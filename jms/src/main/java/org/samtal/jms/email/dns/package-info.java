/**
 * What the name servers tell of the domain our mail comes from: who may send for it (SPF, RFC 7208), and by which keys its mail
 * is signed (DKIM, RFC 6376). Receivers look there before they believe a mail, so administrators are told what they will find.
 */
package org.samtal.jms.email.dns;
