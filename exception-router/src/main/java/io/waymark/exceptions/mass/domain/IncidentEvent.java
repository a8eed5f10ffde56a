package io.waymark.exceptions.mass.domain;

import java.time.Instant;
import java.util.List;

/** What others are told of a mass incident. */
public sealed interface IncidentEvent {
    MassIncident about();

    Instant at();

    /** There is one. */
    record Opened(MassIncident about, Instant at) implements IncidentEvent {}

    /** Cases joined it, those that made it included. */
    record Joined(MassIncident about, List<Opening> members, Instant at) implements IncidentEvent {}

    /** No member's case is open any more. */
    record Closed(MassIncident about, Instant at) implements IncidentEvent {}
}
