package io.waymark.tracking.ingest.application;

import io.waymark.tracking.ingest.domain.AcceptedPush;
import java.util.List;

/**
 * Tells again what was stored before, through the very fold that took it in: the same locks in the same order, the same events.
 * A push that is told again and says nothing new has no effect. Joins the caller's transaction.
 */
public interface RetoldPushes {
    /**
     * Tells pushes again.
     *
     * @param pushes         each at most once, under the id it was stored with
     * @param replaceReading true where what a push says now stands for what was read from it before, as after a mended reader;
     *                       false where both are united, as when only the mapping learnt something
     */
    Retold retell(List<AcceptedPush> pushes, boolean replaceReading);
}
