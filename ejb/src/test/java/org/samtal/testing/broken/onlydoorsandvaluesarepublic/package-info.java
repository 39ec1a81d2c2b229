/** A feature of a fixture. */
@Feature(name = "onlydoorsandvaluesarepublic")
package org.samtal.testing.broken.onlydoorsandvaluesarepublic;

import org.samtal.kernel.Feature;
