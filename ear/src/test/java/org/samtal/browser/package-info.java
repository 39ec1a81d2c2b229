/** The screens in Chromium, used as people use them: by role and label, with the mouse and with the keyboard. */
package org.samtal.browser;
