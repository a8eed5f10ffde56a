package io.waymark.exceptions.notify.application;

import java.time.Instant;

/** What follows from an attempt. */
public sealed interface Ending {
    /** The channel took it. */
    record Sent(Instant at) implements Ending {}

    /** It is tried again. */
    record Again(Instant dueAt) implements Ending {}

    /** It was tried often enough. */
    record GivenUp(Instant at) implements Ending {}
}
