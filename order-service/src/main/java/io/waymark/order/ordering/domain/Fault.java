package io.waymark.order.ordering.domain;

/**
 * What is wrong with one field; never repeats the value, which may be personal.
 *
 * @param field a path such as {@code parcels[0].weight.value}
 */
public record Fault(String field, String message) {}
