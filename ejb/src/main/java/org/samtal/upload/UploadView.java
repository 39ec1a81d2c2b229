package org.samtal.upload;

/**
 * A file that waits to be sent.
 *
 * @param id what the message names it by: a random UUID
 * @param size in bytes
 */
public record UploadView(String id, String name, String contentType, long size) {}
