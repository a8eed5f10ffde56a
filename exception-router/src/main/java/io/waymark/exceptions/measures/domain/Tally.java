package io.waymark.exceptions.measures.domain;

/**
 * How often one thing was counted.
 *
 * @param value  which code, carrier, lane, channel or desk; empty where nobody knows
 * @param bucket of {@link Spans}; 0 for what takes no time
 */
public record Tally(Dimension dimension, String value, Measure measure, int bucket, long counted) {}
