/** Finds what the queues have lost. */
package org.samtal.jms.relay;
