package org.samtal.access;

/**
 * An actor asked for something that the actor may not do.
 *
 * @param permission what was asked for
 * @param door the front-door method, such as {@code Agents.create}
 */
public record AccessRefused(Permission permission, String door) {}
