package org.bitig.model;

/**
 * One number that a probability was made from.
 *
 * @param name stable name, lower case with hyphens
 * @param value what was observed
 * @param weight what the model multiplies it with; {@code weight * value} is in nats (log-odds)
 */
public record Feature(String name, double value, double weight) {}
