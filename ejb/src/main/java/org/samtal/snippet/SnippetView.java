package org.samtal.snippet;

/**
 * A text that is used again.
 *
 * @param folder empty for none
 * @param text with its placeholders, or with what stands in their places
 */
public record SnippetView(long id, String folder, String name, String text) {}
