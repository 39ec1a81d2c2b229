package org.samtal.file;

/**
 * A stored content.
 *
 * @param sha256 its digest, 64 lower-case hexadecimal digits
 * @param size in bytes
 */
public record FileRef(String sha256, long size) {}
