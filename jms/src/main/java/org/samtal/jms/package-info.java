/** The channels: everything asynchronous that speaks to the outside, in both directions. */
package org.samtal.jms;
