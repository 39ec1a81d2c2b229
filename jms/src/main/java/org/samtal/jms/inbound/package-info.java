/** Turns accepted raw messages into conversations, one id of the queue after the other. */
package org.samtal.jms.inbound;
