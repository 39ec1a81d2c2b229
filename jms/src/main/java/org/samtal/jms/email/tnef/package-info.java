/** What Outlook packs into a {@code winmail.dat}: words and files in a format of its own (MS-OXTNEF). */
package org.samtal.jms.email.tnef;
