/** The settings screens. */
package org.samtal.web.settings;
