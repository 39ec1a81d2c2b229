/**
 * The edge of the web: which requests are let in at all, who asks, what may be opened without a sign-in, and what every
 * answer tells the browser.
 *
 * <p>A request passes {@code EdgeFilter} (host, TLS, other sites' writes, headers), then {@code WallFilter} (signed in or
 * not) and then runs as its agent. Who that is was found out before both by {@code SamtalAuthentication}. What an agent
 * may do is not decided here but by each front door.
 */
package org.samtal.web.access;
