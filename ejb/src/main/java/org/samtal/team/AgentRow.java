package org.samtal.team;

/** An agent, as shown in lists and menus. */
public record AgentRow(long id, String name, String email, String role, boolean active) {}
