/**
 * The jobs of the product: who may start one, which node runs it, how far it is and how it went.
 *
 * <p>The work itself is in the batch module. Here is what the whole cluster must agree on.
 */
@Feature(
        name = "job",
        uses = {"access", "audit"})
package org.samtal.job;

import org.samtal.kernel.Feature;
