package io.waymark.order.lastmile.application;

import io.waymark.order.application.OrderMetrics;
import io.waymark.order.asking.AskingPlan;
import io.waymark.order.booking.domain.LastMile;
import io.waymark.order.lastmile.application.LastMiles.Known;
import io.waymark.order.lastmile.application.LastMiles.Question;
import io.waymark.order.lastmile.application.LastMiles.Standing;
import io.waymark.order.lastmile.domain.Assignment;
import io.waymark.order.lastmile.domain.Brands;
import io.waymark.order.lastmile.domain.Provenance;
import io.waymark.order.lastmile.domain.Provenance.Source;
import io.waymark.order.ordering.application.FindOrders;
import io.waymark.order.ordering.application.FindOrders.Found;
import io.waymark.order.ordering.application.Waybills;
import io.waymark.order.ordering.domain.Order;
import io.waymark.order.ordering.domain.ShipmentCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Keeps what carriers say of last miles, and tells what is new; repeating it tells nothing. */
@ApplicationScoped
public class LearnLastMile {
    private static final Logger LOG = Logger.getLogger(LearnLastMile.class);

    private final LastMiles lastMiles;
    private final LastMileFacts facts;
    private final FindOrders orders;
    private final Waybills waybills;
    private final Brands brands;
    private final AskingPlan plan;
    private final OrderMetrics metrics;
    private final Clock clock;

    LearnLastMile(
            LastMiles lastMiles,
            LastMileFacts facts,
            FindOrders orders,
            Waybills waybills,
            Brands brands,
            LastMilePlan plan,
            OrderMetrics metrics,
            Clock clock) {
        this.lastMiles = lastMiles;
        this.facts = facts;
        this.orders = orders;
        this.waybills = waybills;
        this.brands = brands;
        this.plan = plan.asking();
        this.metrics = metrics;
        this.clock = clock;
    }

    /**
     * What a carrier says by itself.
     *
     * @param carrier  the one that signed
     * @param signedAt by its own clock; what is older than what is known changes nothing
     */
    public record Told(
            ShipmentCode shipmentCode,
            String carrier,
            String brand,
            @Nullable String transferNumber,
            Instant signedAt) {}

    /** What became of it. */
    public sealed interface Outcome {
        /** Another than before, if anything was known. */
        record Assigned(Known known) implements Outcome {}

        /** Nothing new. */
        record Unchanged(Known known) implements Outcome {}

        /** The carrier has no such shipment. */
        record NoShipment() implements Outcome {}

        /** The shipment is cancelled. */
        record Cancelled() implements Outcome {}

        /** The shipment is being cancelled, and may yet be kept: the carrier is to tell again. */
        record Cancelling() implements Outcome {}
    }

    /** Keeps what a carrier told by itself. */
    @Transactional
    public Outcome told(Told told) {
        Instant now = clock.instant();
        Found found = held(told.shipmentCode()).orElse(null);
        if (found == null
                || found.progress().trackingNumber() == null
                || !found.progress().carrier().equals(told.carrier())) {
            return new Outcome.NoShipment();
        }
        Order order = found.order();
        if (order instanceof Order.Cancelled) {
            return new Outcome.Cancelled();
        }
        if (found.progress().withdrawing()) {
            return new Outcome.Cancelling();
        }
        Standing standing = lastMiles.lock(told.shipmentCode(), order.id(), told.carrier(), now);
        Assignment assignment = Assignment.told(brands, told.brand(), told.transferNumber());
        Outcome outcome =
                keep(order, standing.known(), assignment, Provenance.push(told.carrier(), now, told.signedAt()));
        if (outcome instanceof Outcome.Assigned && contradictsAnAnswer(assignment, standing.known())) {
            lastMiles.askAgain(told.shipmentCode(), plan.first(now));
        } else if (standing.isAsked() && assignment.transferNumber() != null) {
            lastMiles.askAgain(told.shipmentCode(), null);
        }
        return outcome;
    }

    /** A push may have been long on its way; the next answer is newer than both. */
    private static boolean contradictsAnAnswer(Assignment told, @Nullable Known before) {
        return before != null && before.provenance().source() == Source.QUERY && told.contradicts(before.assignment());
    }

    /** The order as it is now that nobody else can cancel it or change its booking. */
    private Optional<Found> held(ShipmentCode code) {
        return found(code).flatMap(found -> {
            waybills.hold(List.of(found.order().id()));
            return found(code);
        });
    }

    private Optional<Found> found(ShipmentCode code) {
        return Optional.ofNullable(orders.withShipmentCodes(List.of(code)).get(code));
    }

    /**
     * Keeps the answer to a question, and when it is asked again. One that a push has answered meanwhile counts no more.
     *
     * @param orderId of the shipment
     * @param askedAt when the question was put
     */
    @Transactional
    public void answered(UUID orderId, Question question, LastMile answer, Instant askedAt) {
        waybills.hold(List.of(orderId));
        Found found = orders.withId(orderId).orElse(null);
        if (found == null || found.order() instanceof Order.Cancelled) {
            lastMiles.stop(List.of(question.shipmentCode()));
            return;
        }
        Instant now = clock.instant();
        Order order = found.order();
        Standing standing = lastMiles.lock(question.shipmentCode(), orderId, question.carrier(), now);
        if (!standing.isAsked() || !found.progress().carrier().equals(question.carrier())) {
            return;
        }
        boolean goesOn = found.progress().withdrawing()
                || switch (answer) {
                    case LastMile.Known(String brand, var number) -> {
                        Assignment assignment = Assignment.told(brands, brand, number);
                        keep(order, standing.known(), assignment, Provenance.answer(question.carrier(), askedAt));
                        yield number == null;
                    }
                    case LastMile.NotKnown() -> true;
                    case LastMile.Unreachable unreachable -> true;
                    case LastMile.Unsupported() -> false;
                };
        lastMiles.askAgain(
                question.shipmentCode(),
                goesOn ? plan.next(question.issuedAt(), question.asked(), now).orElse(null) : null);
    }

    private Outcome keep(Order order, @Nullable Known before, Assignment told, Provenance provenance) {
        if (before != null && provenance.isOlderThan(before.provenance())) {
            return new Outcome.Unchanged(before);
        }
        Assignment now = told.after(before == null ? null : before.assignment());
        if (before != null && now.equals(before.assignment())) {
            lastMiles.keep(
                    new Known(before.shipmentCode(), now, before.provenance().confirmedBy(provenance), before.since()));
            return new Outcome.Unchanged(before);
        }
        String teller = provenance.teller();
        Source source = provenance.source();
        Known known = new Known(
                order.shipmentCode(),
                now,
                provenance.after(before == null ? null : before.provenance()),
                clock.instant());
        lastMiles.keep(known);
        facts.assigned(order, known);
        metrics.lastMileAssigned(teller, source.name());
        if (!now.isKnownBrand()) {
            facts.brandUnknown(order, known);
            metrics.lastMileBrandUnknown(teller);
            LOG.warnf(
                    "order %s, shipment %s: %s names a brand that no row of the table knows",
                    order.id(), order.shipmentCode(), teller);
        }
        LOG.infof(
                "order %s, shipment %s: last mile assigned by %s of %s",
                order.id(), order.shipmentCode(), source, teller);
        return new Outcome.Assigned(known);
    }
}
