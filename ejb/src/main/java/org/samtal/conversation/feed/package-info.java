/** What changed in which order: followers of an inbox ask here for what came after the last change they know. */
package org.samtal.conversation.feed;
