/** Files that agents have laid ready for what they are writing, until it is sent. */
@Feature(
        name = "upload",
        uses = {"access", "file"})
package org.samtal.upload;

import org.samtal.kernel.Feature;
