/** Conversations as rows of a list, and how many each view holds. Only reads, past the entities. */
package org.samtal.conversation.list;
