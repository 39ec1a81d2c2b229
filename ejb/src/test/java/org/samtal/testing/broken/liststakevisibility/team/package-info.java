/** A feature of a fixture. */
@Feature(name = "team")
package org.samtal.testing.broken.liststakevisibility.team;

import org.samtal.kernel.Feature;
