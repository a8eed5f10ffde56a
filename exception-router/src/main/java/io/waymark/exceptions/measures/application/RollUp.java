package io.waymark.exceptions.measures.application;

import io.waymark.exceptions.cases.domain.UndoWindow;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Moves what changes no more from its own rows into the daily figures, so that a look at a year reads days. Whatever is asked
 * meanwhile counts each thing once: in its row or in its day.
 */
@ApplicationScoped
public class RollUp {
    /** Whoever took an end back in the last moment has stored it by then. */
    private static final Duration STORING = Duration.ofMinutes(5);

    private final Episodes episodes;
    private final Waybills waybills;
    private final UndoWindow undo;
    private final MeasureMetrics metrics;
    private final Clock clock;

    RollUp(Episodes episodes, Waybills waybills, UndoWindow undo, MeasureMetrics metrics, Clock clock) {
        this.episodes = episodes;
        this.waybills = waybills;
        this.undo = undo;
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
        Instant now = clock.instant();
        int ended = episodes.rollUp(now.minus(undo.length()).minus(STORING), most);
        int settled = waybills.rollUp(now.minus(silence), most);
        metrics.rolledUp(ended, settled);
        return ended == most || settled >= most;
    }
}
