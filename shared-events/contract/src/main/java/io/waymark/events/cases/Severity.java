package io.waymark.events.cases;

/** How much a case hurts, rising. */
public enum Severity {
    LOW,
    MEDIUM,
    HIGH,
    CRITICAL
}
