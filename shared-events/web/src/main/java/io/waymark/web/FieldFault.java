package io.waymark.web;

/**
 * One field of a request that cannot be accepted.
 *
 * @param field   where it stands in the request, such as {@code parcels[0].weightGrams}
 * @param message what is wrong with it, without repeating its value
 */
public record FieldFault(String field, String message) {}
