package io.waymark.order.ordering.application;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How far shipments are, without a database. */
final class InMemoryJourneys implements Journeys {
    private final Map<String, Change> newest = new HashMap<>();

    @Override
    public void follow(List<Change> changes) {
        changes.forEach(change -> newest.merge(
                change.shipmentCode(), change, (known, now) -> now.version() > known.version() ? now : known));
    }

    @Override
    public Set<String> ended(Collection<String> shipmentCodes) {
        Set<String> ended = new HashSet<>(shipmentCodes);
        ended.removeIf(code -> !newest.containsKey(code) || !newest.get(code).hasEnded());
        return ended;
    }

    @Override
    public Set<String> underWay(Collection<String> shipmentCodes) {
        Set<String> moving = new HashSet<>(shipmentCodes);
        moving.removeIf(code -> !newest.containsKey(code) || !newest.get(code).isUnderWay());
        return moving;
    }
}
