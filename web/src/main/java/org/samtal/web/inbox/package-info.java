/** The inbox screen: list, thread, composer and details, and the fragments that keep them fresh. */
package org.samtal.web.inbox;
