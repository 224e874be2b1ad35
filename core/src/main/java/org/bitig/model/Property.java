package org.bitig.model;

/**
 * A property of a translation unit or of one of its sides.
 *
 * @param type its name; names of one's own begin with {@code x-}
 * @param value its value
 */
public record Property(String type, String value) {}
