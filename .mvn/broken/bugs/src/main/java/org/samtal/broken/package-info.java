/** Breaks one rule on purpose, and no other. */
package org.samtal.broken;
