package io.waymark.tracking.ingest.adapter.persistence;

import io.waymark.tracking.shipment.domain.Leg;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The numbers that the writer of heavy pushes has to do with. Whatever else is told of them goes to that writer too, so that no
 * other writer ever waits for its locks.
 */
final class HeavyLegs {
    private final Map<Leg, Integer> pushes = new ConcurrentHashMap<>();

    /** Whether a push tells of one of them. */
    boolean concern(Waiting waiting) {
        return !pushes.isEmpty() && waiting.legs().stream().anyMatch(pushes::containsKey);
    }

    /** Counts a push in. */
    void add(Waiting waiting) {
        waiting.legs().forEach(leg -> pushes.merge(leg, 1, Integer::sum));
    }

    /** Counts a push out, once the writer has done with it: its sender may have had an answer long before. */
    void remove(Waiting waiting) {
        waiting.legs().forEach(this::remove);
    }

    private void remove(Leg leg) {
        pushes.computeIfPresent(leg, (same, count) -> count == 1 ? null : count - 1);
    }
}
