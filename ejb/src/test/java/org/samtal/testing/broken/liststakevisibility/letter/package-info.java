/** A feature of a fixture. */
@Feature(name = "letter")
package org.samtal.testing.broken.liststakevisibility.letter;

import org.samtal.kernel.Feature;
