/** Rules for what a compiler does not read: pages, styles, scripts and texts. */
package org.samtal.web.rules;
