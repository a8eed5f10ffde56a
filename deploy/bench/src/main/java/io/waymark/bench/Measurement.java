package io.waymark.bench;

import io.waymark.bench.results.Finding;
import java.nio.file.Path;
import java.util.List;

/** One thing that can be measured: starts what it needs, measures, and leaves nothing running. */
public interface Measurement {
    /**
     * Measures.
     *
     * @param root the repository
     * @throws io.waymark.local.StartFailure says what cannot run and what to do
     */
    List<Finding> run(Path root, Options options) throws Exception;

    /** Whether a goal that is missed is a failure, and not only a figure to work on. */
    default boolean mustReachGoals() {
        return false;
    }
}
