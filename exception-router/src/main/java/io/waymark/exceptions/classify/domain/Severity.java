package io.waymark.exceptions.classify.domain;

/** How much a case hurts; declared from the least to the most, and compared in that order. */
public enum Severity {
    LOW,
    MEDIUM,
    HIGH,
    CRITICAL
}
