package io.waymark.tracking.ingest.adapter.persistence;

import io.waymark.tracking.ingest.domain.AcceptedPush;
import io.waymark.tracking.provider.domain.TrackingReport;
import io.waymark.tracking.shipment.domain.Leg;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/**
 * A push and whoever waits for it.
 *
 * @param since  {@link System#nanoTime} of the moment at which it began to wait
 * @param weight what it costs in memory and time, about a kilobyte and a node each
 */
record Waiting(AcceptedPush push, CompletableFuture<Void> done, long since, int weight) {
    private static final int KILOBYTE = 1024;

    static Waiting of(AcceptedPush push) {
        int weight = 1 + push.sealedBody().length / KILOBYTE;
        for (TrackingReport report : push.push().reports()) {
            weight += 1 + report.nodes().size() + report.continued().size();
        }
        return new Waiting(push, new CompletableFuture<>(), System.nanoTime(), weight);
    }

    /** The numbers that it tells of. */
    Set<Leg> legs() {
        Set<Leg> legs = new HashSet<>();
        for (TrackingReport report : push.push().reports()) {
            legs.add(report.leg());
            legs.addAll(report.continued());
        }
        return legs;
    }
}
