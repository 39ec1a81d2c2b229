/** The mail channel: reads what comes in, writes what goes out, and hands it to the next server. */
package org.samtal.jms.email;
