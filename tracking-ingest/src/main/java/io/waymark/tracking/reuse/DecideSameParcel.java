package io.waymark.tracking.reuse;

import io.waymark.tracking.reuse.SameParcels.Locked;
import io.waymark.tracking.shipment.application.Shipments;
import io.waymark.tracking.shipment.domain.OrderFacts;
import io.waymark.tracking.shipment.domain.OrderNews;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Lets a person say that all scans under a number are one parcel's: then all of them count, in the same transaction. */
@Singleton
public class DecideSameParcel {
    private static final Logger LOG = Logger.getLogger(DecideSameParcel.class);
    private final SameParcels decisions;
    private final Shipments shipments;
    private final Clock clock;

    /** What came of a decision. */
    public sealed interface Outcome {
        /** It holds, now or since before. */
        record Decided(SameParcel decision) implements Outcome {}

        /** There is no such shipment. */
        record NoShipment() implements Outcome {}

        /** Its number bore no other parcel. */
        record NothingToDecide() implements Outcome {}

        /** It is at another version than was looked at. */
        record Changed(long version) implements Outcome {}
    }

    DecideSameParcel(SameParcels decisions, Shipments shipments, Clock clock) {
        this.decisions = decisions;
        this.shipments = shipments;
        this.clock = clock;
    }

    /**
     * Decides once; the first decision stays, whoever repeats it.
     *
     * @param seen the version that was looked at; null for the newest
     */
    @Transactional
    public Outcome decide(String shipmentCode, String reason, @Nullable Long seen, String author) {
        Locked locked = decisions.lock(shipmentCode).orElse(null);
        if (locked == null) {
            return new Outcome.NoShipment();
        }
        Optional<SameParcel> before = decisions.find(shipmentCode);
        if (before.isPresent()) {
            return new Outcome.Decided(before.get());
        }
        if (locked.earlierUntil() == null) {
            return new Outcome.NothingToDecide();
        }
        if (seen != null && seen != locked.version()) {
            return new Outcome.Changed(locked.version());
        }
        Instant now = clock.instant();
        SameParcel decision = new SameParcel(shipmentCode, now, author, reason, locked.earlierUntil());
        decisions.keep(decision);
        shipments.apply(List.of(new OrderNews(locked.link(), null, OrderFacts.sameParcel(now))));
        LOG.infof("all scans of %s count as of now: they are said to be one parcel's", shipmentCode);
        return new Outcome.Decided(decision);
    }
}
