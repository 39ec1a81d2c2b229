/** File contents, stored once by their digest in rows of 256 kB, so that one backup holds everything. */
@Feature(
        name = "file",
        uses = {"access"})
package org.samtal.file;

import org.samtal.kernel.Feature;
