/** Sends answers, one id of the queue after the other. */
package org.samtal.jms.outbound;
