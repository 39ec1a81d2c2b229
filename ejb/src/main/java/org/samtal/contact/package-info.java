/** The people who write to the company, each with the addresses known of them. */
@Feature(
        name = "contact",
        uses = {"access", "channel", "team"})
package org.samtal.contact;

import org.samtal.kernel.Feature;
