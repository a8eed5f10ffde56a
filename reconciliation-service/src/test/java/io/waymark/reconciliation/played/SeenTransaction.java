package io.waymark.reconciliation.played;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.atomic.AtomicInteger;

/** What the played provider remembers of one transaction. */
final class SeenTransaction {
    private final AtomicInteger requests = new AtomicInteger();
    private final AtomicInteger accepted = new AtomicInteger();
    private final Set<String> recorded = new CopyOnWriteArraySet<>();
    private final List<String> carriers = new CopyOnWriteArrayList<>();

    /** Counts a request; the number of this one, from 1. */
    int request(String carrierNo) {
        carriers.add(carrierNo);
        return requests.incrementAndGet();
    }

    /** Records the proof; false where it was recorded before. */
    boolean record(String trackingNo) {
        boolean first = recorded.add(trackingNo);
        if (first) {
            accepted.incrementAndGet();
        }
        return first;
    }

    Map<String, Object> toJson() {
        return Map.of(
                "requests", requests.get(), "accepted", accepted.get(), "recorded", recorded, "carriers", carriers);
    }
}
