package io.waymark.order.lastmile.application;

import io.waymark.order.application.OrderMetrics;
import io.waymark.order.asking.AskingPlan;
import io.waymark.order.booking.domain.LastMile;
import io.waymark.order.lastmile.application.LastMiles.Known;
import io.waymark.order.lastmile.application.LastMiles.Question;
import io.waymark.order.lastmile.application.LastMiles.Source;
import io.waymark.order.lastmile.application.LastMiles.Standing;
import io.waymark.order.lastmile.domain.Assignment;
import io.waymark.order.lastmile.domain.Brands;
import io.waymark.order.ordering.application.FindOrders;
import io.waymark.order.ordering.application.FindOrders.Found;
import io.waymark.order.ordering.domain.Order;
import io.waymark.order.ordering.domain.ShipmentCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Keeps what carriers say of last miles, and tells what is new; repeating it tells nothing. */
@ApplicationScoped
public class LearnLastMile {
    private static final Logger LOG = Logger.getLogger(LearnLastMile.class);

    private final LastMiles lastMiles;
    private final LastMileFacts facts;
    private final FindOrders orders;
    private final Brands brands;
    private final AskingPlan plan;
    private final OrderMetrics metrics;
    private final Clock clock;

    LearnLastMile(
            LastMiles lastMiles,
            LastMileFacts facts,
            FindOrders orders,
            Brands brands,
            LastMilePlan plan,
            OrderMetrics metrics,
            Clock clock) {
        this.lastMiles = lastMiles;
        this.facts = facts;
        this.orders = orders;
        this.brands = brands;
        this.plan = plan.asking();
        this.metrics = metrics;
        this.clock = clock;
    }

    /**
     * What a carrier says by itself.
     *
     * @param carrier the one that signed
     * @param toldAt  by its own clock, signed along; what is older than what is known changes nothing
     */
    public record Told(
            ShipmentCode shipmentCode,
            String carrier,
            String brand,
            @Nullable String transferNumber,
            Instant toldAt) {}

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
    }

    /** Keeps what a carrier told by itself. */
    @Transactional
    public Outcome told(Told told) {
        Found found = orders.withShipmentCodes(List.of(told.shipmentCode())).get(told.shipmentCode());
        if (found == null
                || found.progress().trackingNumber() == null
                || !found.progress().carrier().equals(told.carrier())) {
            return new Outcome.NoShipment();
        }
        Order order = found.order();
        if (order instanceof Order.Cancelled) {
            return new Outcome.Cancelled();
        }
        Standing standing = lastMiles.lock(told.shipmentCode(), order.id(), told.carrier(), clock.instant());
        Assignment assignment = Assignment.told(brands, told.brand(), told.transferNumber());
        Outcome outcome = keep(order, standing, assignment, told.carrier(), Source.PUSH, told.toldAt());
        if (standing.isAsked() && assignment.transferNumber() != null) {
            lastMiles.askAgain(told.shipmentCode(), null);
        }
        return outcome;
    }

    /** Keeps the answer to a question, and when it is asked again. One that a push has answered meanwhile counts no more. */
    @Transactional
    public void answered(Order order, Question question, LastMile answer) {
        Instant now = clock.instant();
        Standing standing = lastMiles.lock(question.shipmentCode(), order.id(), question.carrier(), now);
        if (!standing.isAsked()) {
            return;
        }
        Found found = orders.withShipmentCodes(List.of(question.shipmentCode())).get(question.shipmentCode());
        if (found == null || found.order() instanceof Order.Cancelled) {
            lastMiles.askAgain(question.shipmentCode(), null);
            return;
        }
        boolean goesOn =
                switch (answer) {
                    case LastMile.Known(String brand, var number) -> {
                        Assignment assignment = Assignment.told(brands, brand, number);
                        keep(order, standing, assignment, question.carrier(), Source.QUERY, now);
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

    private Outcome keep(
            Order order, Standing standing, Assignment told, String teller, Source source, Instant toldAt) {
        Known before = standing.known();
        if (before != null && toldAt.isBefore(before.toldAt())) {
            return new Outcome.Unchanged(before);
        }
        Assignment now = told.after(before == null ? null : before.assignment());
        if (before != null && now.equals(before.assignment())) {
            return new Outcome.Unchanged(before);
        }
        Known known = new Known(order.shipmentCode(), now, teller, source, toldAt, clock.instant());
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
