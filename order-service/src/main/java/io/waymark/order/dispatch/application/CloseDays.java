package io.waymark.order.dispatch.application;

import io.waymark.order.application.OrderMetrics;
import io.waymark.order.dispatch.domain.Dispatched;
import io.waymark.order.dispatch.domain.Manifest;
import io.waymark.order.dispatch.domain.Manifest.Totals;
import io.waymark.order.dispatch.domain.ManifestKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Closes a day: what a carrier was booked for and stands on no manifest yet comes onto one, once. */
@ApplicationScoped
public class CloseDays {
    private static final Logger LOG = Logger.getLogger(CloseDays.class);

    private final Manifests manifests;
    private final OrderMetrics metrics;
    private final Clock clock;

    CloseDays(Manifests manifests, OrderMetrics metrics, Clock clock) {
        this.manifests = manifests;
        this.metrics = metrics;
        this.clock = clock;
    }

    /** What became of a wish. */
    public sealed interface Outcome {
        record Closed(Manifest manifest) implements Outcome {}

        /** It was before; what came later waits for the next day. */
        record ClosedBefore(Manifest manifest) implements Outcome {}

        /** Nothing waits: the day stays open. */
        record NothingWaits() implements Outcome {}

        /** The day has not begun there yet. */
        record Ahead() implements Outcome {}
    }

    /** @param by the subject of the caller's token */
    @Transactional
    public Outcome close(ManifestKey key, ZoneId zone, String by) {
        long start = System.nanoTime();
        Outcome outcome = outcome(key, zone, by);
        metrics.dayClosed(key.carrier(), outcome.getClass().getSimpleName(), System.nanoTime() - start);
        return outcome;
    }

    private Outcome outcome(ManifestKey key, ZoneId zone, String by) {
        Instant now = clock.instant();
        if (key.day().isAfter(now.atZone(zone).toLocalDate())) {
            return new Outcome.Ahead();
        }
        Optional<Manifest> before = manifests.under(key);
        if (before.isPresent()) {
            return new Outcome.ClosedBefore(before.get());
        }
        List<Dispatched> waiting = manifests.lockWaiting(key, key.end(zone));
        if (waiting.isEmpty()) {
            return closedMeanwhile(key).orElseGet(Outcome.NothingWaits::new);
        }
        Manifests.Identity identity = manifests.newIdentity();
        Manifest manifest =
                new Manifest(identity.id(), Manifest.number(identity.serial()), key, zone, totals(waiting), now, by);
        if (!manifests.close(manifest, waiting)) {
            return closedMeanwhile(key).orElseThrow();
        }
        LOG.infof(
                "manifest %s of %s for %s, %s: %d shipments",
                manifest.number(), key.merchantId(), key.carrier(), key.day(), waiting.size());
        return new Outcome.Closed(manifest);
    }

    private Optional<Outcome> closedMeanwhile(ManifestKey key) {
        return manifests.under(key).map(Outcome.ClosedBefore::new);
    }

    private static Totals totals(List<Dispatched> shipments) {
        return new Totals(
                shipments.size(),
                shipments.stream().mapToInt(Dispatched::parcels).sum(),
                shipments.stream().mapToLong(Dispatched::weightGrams).sum());
    }
}
