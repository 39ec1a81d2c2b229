/** The people of the company: agents, their sign-in and their preferences. */
@Feature(
        name = "team",
        uses = {"access", "audit"})
package org.samtal.team;

import org.samtal.kernel.Feature;
