package io.waymark.tracking.polling.domain;

import io.waymark.tracking.shipment.domain.State;
import java.time.Duration;

/**
 * What decides when a number is asked about next.
 *
 * @param state     where the shipment stands, whoever told it
 * @param quiet     how long nothing new was heard of the shipment
 * @param unchanged answers in a row that brought nothing new
 * @param faults    attempts in a row that brought no answer
 */
public record Situation(State state, Duration quiet, int unchanged, int faults) {

    /** The same after an answer. */
    public Situation answered(boolean news) {
        return new Situation(state, quiet, news ? 0 : unchanged + 1, 0);
    }

    /** The same after an attempt that brought no answer. */
    public Situation failed() {
        return new Situation(state, quiet, unchanged, faults + 1);
    }
}
