package io.waymark.tracking.performance;

import java.util.Objects;

/** A carrier's service between two countries, in ISO 3166-1 alpha-2. */
record Lane(String carrier, String service, String origin, String destination) {

    /** The lane of sums that are told apart by carrier, service and lane. */
    static Lane of(Performance sums) {
        return new Lane(
                Objects.requireNonNull(sums.carrier()),
                Objects.requireNonNull(sums.service()),
                Objects.requireNonNull(sums.origin()),
                Objects.requireNonNull(sums.destination()));
    }
}
