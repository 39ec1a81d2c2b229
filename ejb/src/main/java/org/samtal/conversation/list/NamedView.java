package org.samtal.conversation.list;

/**
 * A view that somebody has saved.
 *
 * @param shared whether everybody sees it
 * @param removable whether the reader may remove it
 */
public record NamedView(long id, String name, boolean shared, boolean removable, ViewPlace place) {}
