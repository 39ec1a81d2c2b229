package org.samtal.web.inbox;

/**
 * A view as the navigation shows it.
 *
 * @param id its name in addresses
 * @param count how many conversations it holds, empty where nobody counts them
 * @param alert whether what it holds asks for this reader
 * @param active whether it is the one that is looked at
 */
public record ViewLink(String id, String icon, String name, String href, String count, boolean alert, boolean active) {}
