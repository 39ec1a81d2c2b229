/** The screens as a person uses them: one class a screen, verbs of the user, found by role and label only. */
package org.samtal.browser.page;
