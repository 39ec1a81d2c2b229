/** The build itself: that its checks refuse what they are there to refuse. */
package org.samtal.build;
