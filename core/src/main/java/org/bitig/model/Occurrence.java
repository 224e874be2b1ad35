package org.bitig.model;

/**
 * A further place where both texts of a match stand.
 *
 * @param source the side in the match's source language
 * @param target the side in its target language
 */
public record Occurrence(Side source, Side target) {}
