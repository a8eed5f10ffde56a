package io.waymark.order.dispatch.application;

import io.waymark.order.application.OrderMetrics;
import io.waymark.order.booking.application.CarrierPauses;
import io.waymark.order.booking.application.CarrierPickups;
import io.waymark.order.booking.application.Carriers;
import io.waymark.order.booking.domain.PickupOutcome;
import io.waymark.order.booking.domain.PickupRequest;
import io.waymark.order.booking.domain.VoidOutcome;
import io.waymark.order.dispatch.domain.Manifest;
import io.waymark.order.dispatch.domain.Pickup;
import io.waymark.order.dispatch.domain.Pickup.State;
import io.waymark.order.dispatch.domain.Pickup.Window;
import io.waymark.order.ordering.application.FindOrders;
import io.waymark.order.ordering.domain.Party;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Has a carrier come for a manifest's parcels, and lets it stay away; no transaction spans a call. */
@ApplicationScoped
public class BookPickups {
    private static final Logger LOG = Logger.getLogger(BookPickups.class);

    private final Pickups pickups;
    private final Carriers carriers;
    private final CarrierPauses pauses;
    private final FindOrders orders;
    private final OrderMetrics metrics;
    private final Clock clock;

    BookPickups(
            Pickups pickups,
            Carriers carriers,
            CarrierPauses pauses,
            FindOrders orders,
            OrderMetrics metrics,
            Clock clock) {
        this.pauses = pauses;
        this.pickups = pickups;
        this.carriers = carriers;
        this.orders = orders;
        this.metrics = metrics;
        this.clock = clock;
    }

    /** What became of a wish. */
    public sealed interface Outcome {
        /** As it stands now; {@link State#ASKING} where the carrier did not answer: repeat it. */
        record Stands(Pickup pickup) implements Outcome {}

        /** Another window is booked, or asked for. */
        record AnotherLives(Pickup pickup) implements Outcome {}

        /** The carrier's interface has no pick-ups. */
        record Unsupported() implements Outcome {}

        /** Sender and recipient are forgotten, by age or on request. */
        record NobodyKnown() implements Outcome {}

        /** None that lives. */
        record NoPickup() implements Outcome {}

        /** The carrier comes already. */
        record TooLate() implements Outcome {}

        /** The carrier does not answer; repeat it. */
        record Unreachable() implements Outcome {}

        /** People have this service leave the carrier alone, so it was not asked; repeat it later. */
        record Paused() implements Outcome {}
    }

    public Optional<Pickup> of(Manifest manifest) {
        return pickups.of(manifest.id());
    }

    /**
     * Repeating it asks again where the carrier did not answer, and else changes nothing. Another window waits until the carrier
     * stays away, or until the day of the one before has passed: it never comes twice.
     */
    public Outcome book(Manifest manifest, Window window) {
        CarrierPickups carrier = carrier(manifest).orElse(null);
        if (carrier == null) {
            return new Outcome.Unsupported();
        }
        Pickup before = live(manifest).orElse(null);
        if (before != null && !before.window().equals(window) && before.window().isOver(clock.instant())) {
            pickups.save(before.past(), clock.instant());
        } else if (before != null && before.state() == State.BOOKED) {
            return stands(before, window);
        }
        if (isPaused(manifest)) {
            return new Outcome.Paused();
        }
        UUID orderId = pickups.anyOrder(manifest.id()).orElseThrow();
        Party shipper = shipper(orderId);
        if (shipper.isForgotten()) {
            return new Outcome.NobodyKnown();
        }
        Pickup fresh = new Pickup(pickups.newId(), manifest.id(), orderId, window, State.ASKING, null, null);
        Pickup pickup = pickups.add(fresh, clock.instant())
                ? fresh
                : pickups.of(manifest.id()).orElseThrow();
        return pickup.state() == State.ASKING && pickup.window().equals(window)
                ? new Outcome.Stands(asked(carrier, manifest, pickup, shipper))
                : stands(pickup, window);
    }

    private static Outcome stands(Pickup pickup, Window window) {
        return pickup.window().equals(window) ? new Outcome.Stands(pickup) : new Outcome.AnotherLives(pickup);
    }

    /** @return what the carrier made of it; as it was where it did not answer */
    private Pickup asked(CarrierPickups carrier, Manifest manifest, Pickup pickup, Party shipper) {
        Window window = pickup.window();
        long start = System.nanoTime();
        PickupOutcome answer = carrier.collect(new PickupRequest(
                pickup.id().toString(),
                manifest.number(),
                window.day(),
                window.from(),
                window.until(),
                window.zone(),
                shipper,
                manifest.totals().shipments(),
                manifest.totals().parcels(),
                manifest.totals().weightGrams()));
        told(manifest, "pickup", answer, start);
        Pickup now =
                switch (answer) {
                    case PickupOutcome.Booked(String confirmation) -> pickup.booked(confirmation);
                    case PickupOutcome.Refused(var refusal) -> pickup.refused(refusal.code());
                    case PickupOutcome.Unreachable unreachable -> pickup;
                };
        pickups.save(now, clock.instant());
        return pickups.of(manifest.id()).orElse(now);
    }

    /** Lets the carrier stay away. */
    public Outcome cancel(Manifest manifest) {
        Pickup pickup = live(manifest).orElse(null);
        CarrierPickups carrier = carrier(manifest).orElse(null);
        if (pickup == null || carrier == null) {
            return new Outcome.NoPickup();
        }
        if (pickup.confirmation() == null && pickup.window().isOver(clock.instant())) {
            Pickup past = pickup.past();
            pickups.save(past, clock.instant());
            return new Outcome.Stands(past);
        }
        if (isPaused(manifest)) {
            return new Outcome.Paused();
        }
        String confirmation = pickup.confirmation();
        return confirmation == null
                ? cancelUnanswered(carrier, manifest, pickup)
                : cancel(carrier, manifest, pickup, confirmation);
    }

    /** Whether it comes nobody knows: it is asked again under the same number, and then held back by what it answers. */
    private Outcome cancelUnanswered(CarrierPickups carrier, Manifest manifest, Pickup pickup) {
        if (!carrier.canStayAway()) {
            return new Outcome.TooLate();
        }
        Party shipper = shipper(pickup.orderId());
        if (shipper.isForgotten()) {
            return new Outcome.NobodyKnown();
        }
        Pickup now = asked(carrier, manifest, pickup, shipper);
        String confirmation = now.confirmation();
        if (!now.isLive()) {
            return new Outcome.Stands(now);
        }
        return confirmation == null ? new Outcome.Unreachable() : cancel(carrier, manifest, now, confirmation);
    }

    private Outcome cancel(CarrierPickups carrier, Manifest manifest, Pickup pickup, String confirmation) {
        long start = System.nanoTime();
        VoidOutcome answer = carrier.stayAway(confirmation);
        told(manifest, "cancelPickup", answer, start);
        return switch (answer) {
            case VoidOutcome.Voided() -> {
                Pickup cancelled = pickup.cancelled();
                pickups.save(cancelled, clock.instant());
                yield new Outcome.Stands(cancelled);
            }
            case VoidOutcome.AlreadyMoving() -> new Outcome.TooLate();
            case VoidOutcome.Unreachable unreachable -> new Outcome.Unreachable();
        };
    }

    private Optional<Pickup> live(Manifest manifest) {
        return pickups.of(manifest.id()).filter(Pickup::isLive);
    }

    private Party shipper(UUID orderId) {
        return orders.withId(orderId).orElseThrow().order().content().shipper();
    }

    private boolean isPaused(Manifest manifest) {
        return pauses.isPaused(manifest.key().carrier());
    }

    private void told(Manifest manifest, String call, Object answer, long start) {
        String outcome = answer.getClass().getSimpleName();
        metrics.carrierCalled(manifest.key().carrier(), call, outcome, System.nanoTime() - start);
        LOG.infof("manifest %s: %s %s -> %s", manifest.number(), manifest.key().carrier(), call, outcome);
    }

    private Optional<CarrierPickups> carrier(Manifest manifest) {
        return carriers.all().stream()
                .filter(carrier -> carrier.code().equals(manifest.key().carrier()))
                .filter(CarrierPickups.class::isInstance)
                .map(CarrierPickups.class::cast)
                .filter(CarrierPickups::collects)
                .findFirst();
    }
}
