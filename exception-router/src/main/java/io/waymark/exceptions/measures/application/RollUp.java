package io.waymark.exceptions.measures.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;

/**
 * Moves what changes no more from its own rows into the daily figures, so that a look at a year reads days. Whatever is asked
 * meanwhile counts each thing once: in its row or in its day.
 */
@ApplicationScoped
public class RollUp {
    private final Episodes episodes;
    private final Waybills waybills;
    private final MeasureMetrics metrics;
    private final Clock clock;

    RollUp(Episodes episodes, Waybills waybills, MeasureMetrics metrics, Clock clock) {
        this.episodes = episodes;
        this.waybills = waybills;
        this.metrics = metrics;
        this.clock = clock;
    }

    /**
     * One batch in a transaction of its own.
     *
     * @param silence how long a waybill is waited for under which nothing is heard
     * @return whether there may be more
     */
    @Transactional(TxType.REQUIRES_NEW)
    public boolean rollUp(Duration silence, int most) {
        int ended = episodes.rollUp(most);
        int settled = waybills.rollUp(clock.instant().minus(silence), most);
        metrics.rolledUp(ended, settled);
        return ended == most || settled >= most;
    }
}
