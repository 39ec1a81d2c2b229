package org.samtal.team;

/** Where a colleague is written to, and in which language. */
public record AgentAddress(String name, String email, Language language) {}
