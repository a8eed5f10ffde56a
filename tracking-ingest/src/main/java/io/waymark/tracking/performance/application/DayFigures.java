package io.waymark.tracking.performance.application;

import io.waymark.tracking.performance.domain.Cohort;
import io.waymark.tracking.performance.domain.Delta;
import java.util.List;
import java.util.SortedMap;

/** The figures of all cohorts. */
public interface DayFigures {
    /** Adds what changed; joins the caller's transaction. */
    void add(SortedMap<Cohort, Delta> deltas);

    /** Sums the figures of all cohorts that fit, by the dimensions asked for; at most so many rows as the question allows. */
    List<Performance> sums(PerformanceQuestion question);
}
