/** Accepts raw messages before anything is understood of them, and keeps those that can't be read. */
@Feature(
        name = "intake",
        uses = {"access", "audit", "channel", "file", "inbox", "conversation"})
package org.samtal.intake;

import org.samtal.kernel.Feature;
