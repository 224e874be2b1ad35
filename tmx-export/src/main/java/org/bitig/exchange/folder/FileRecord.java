package org.bitig.exchange.folder;

/**
 * A file that was written.
 *
 * @param path relative to the folder, with forward slashes
 * @param bytes its size
 * @param sha256 hash of its bytes, lower-case hexadecimal
 */
public record FileRecord(String path, long bytes, String sha256) {}
