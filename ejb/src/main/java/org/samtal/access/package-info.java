/** Who may do what: permissions, roles, the actor of the moment and the rows that actor may see. */
@Feature(name = "access")
package org.samtal.access;

import org.samtal.kernel.Feature;
