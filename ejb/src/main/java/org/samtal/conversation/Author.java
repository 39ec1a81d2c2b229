package org.samtal.conversation;

/**
 * Who wrote an item or caused an event.
 *
 * @param id the contact's or agent's id, 0 for the system
 * @param address the address a contact wrote from; empty for agents and the system, whose addresses are not shown
 */
public record Author(AuthorKind kind, long id, String name, String address) {}
