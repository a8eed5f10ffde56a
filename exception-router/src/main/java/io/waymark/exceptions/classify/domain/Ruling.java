package io.waymark.exceptions.classify.domain;

import org.jspecify.annotations.Nullable;

/**
 * A class as it counts for one parcel.
 *
 * @param override by which it differs from the table of classes; null where it does not
 */
public record Ruling(ExceptionClass type, @Nullable String override) {}
