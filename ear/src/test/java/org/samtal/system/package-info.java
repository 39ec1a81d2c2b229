/** What the product promises, seen from outside: mail in by SMTP, answers out by SMTP, everything else by REST. */
package org.samtal.system;
