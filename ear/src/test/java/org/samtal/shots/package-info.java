/** Takes a picture of every screen with the demo company in it, in every width, theme and language. */
package org.samtal.shots;
