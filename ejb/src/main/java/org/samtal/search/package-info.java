/**
 * Finds conversations by their words, whole history and names of files included.
 *
 * <p>Each node has an index of its own, which follows the feed: nothing that is stored waits for it, and a node that was
 * away catches up. The index finds; what is shown is read from the database, under the reader's visibility.
 */
@Feature(
        name = "search",
        uses = {"access", "contact", "conversation", "inbox", "job", "team"})
package org.samtal.search;

import org.samtal.kernel.Feature;
