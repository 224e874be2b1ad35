package org.bitig.model;

/**
 * One change made while reading.
 *
 * @param kind what was done
 * @param span where in the decoded source
 * @param before the source text
 * @param after what stands for it in the clean text
 */
public record Repair(RepairKind kind, Span span, String before, String after) {}
