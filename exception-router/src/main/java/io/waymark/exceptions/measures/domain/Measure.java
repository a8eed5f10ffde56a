package io.waymark.exceptions.measures.domain;

/** What is counted. Each counts on the day, in UTC, on which it happened. */
public enum Measure {
    /** An episode began; with the time to detect. */
    OPENED,
    /** It was not the first one of its case. */
    REOPENED,
    /** A person first saw to it; with the time to acknowledge. */
    ACKNOWLEDGED,
    /** An event ended it; with the time to resolve. */
    RESOLVED_BY_ITSELF,
    /** A person ended it; with the time to resolve. */
    RESOLVED_BY_PERSON,
    /** The time to take it was over. */
    FIRST_RESPONSE_LATE,
    /** The time to solve it was over. */
    RESOLVE_LATE,
    /** A waybill was issued. */
    WAYBILLS,
    /** A waybill was issued under which something has been heard since; on the day of its issue. */
    TRACKED
}
