/** Tells open screens what has changed: one socket each, rights asked again all the time, nothing lost on the way. */
package org.samtal.web.live;
