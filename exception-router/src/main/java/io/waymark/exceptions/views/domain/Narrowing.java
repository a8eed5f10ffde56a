package io.waymark.exceptions.views.domain;

import io.waymark.exceptions.cases.domain.CaseState;
import io.waymark.exceptions.classify.domain.Severity;
import org.jspecify.annotations.Nullable;

/**
 * What a queue is narrowed to; null means anything.
 *
 * @param code an exception class
 * @param late only cases whose next clock has run out
 */
public record Narrowing(
        @Nullable Severity severity,
        @Nullable CaseState state,
        @Nullable String code,
        boolean late) {}
