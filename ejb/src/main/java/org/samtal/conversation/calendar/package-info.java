/** Calendar entries that come with messages: invitations, changes, cancellations and answers (RFC 5545, RFC 5546). */
package org.samtal.conversation.calendar;
