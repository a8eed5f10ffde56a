package io.waymark.tracking.performance;

import io.waymark.tracking.performance.domain.TransitTimes;
import java.util.List;

/** A lane with what is told of it. */
record LaneFigures(Lane lane, PerformanceView figures) {

    static LaneFigures of(Performance sums) {
        return new LaneFigures(Lane.of(sums), PerformanceView.of(sums));
    }

    /** A lane that no parcel of the window went. */
    static LaneFigures none(Lane lane) {
        return of(new Performance(
                lane.carrier(),
                lane.service(),
                lane.origin(),
                lane.destination(),
                null,
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                new TransitTimes(List.of())));
    }

    /** The same for the same figures. */
    String text() {
        return figures.toString();
    }
}
