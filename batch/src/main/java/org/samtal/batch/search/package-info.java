/** Takes in all conversations for the search anew. */
package org.samtal.batch.search;
