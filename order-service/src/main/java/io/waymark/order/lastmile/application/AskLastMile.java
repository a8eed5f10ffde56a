package io.waymark.order.lastmile.application;

import io.waymark.order.application.OrderMetrics;
import io.waymark.order.asking.AskingPlan;
import io.waymark.order.asking.Question;
import io.waymark.order.booking.application.CarrierQueries;
import io.waymark.order.booking.domain.LastMile;
import io.waymark.order.calls.Subject;
import io.waymark.order.lastmile.application.AskLastMile.Due;
import io.waymark.order.ordering.application.FindOrders;
import io.waymark.order.ordering.application.FindOrders.Found;
import io.waymark.order.ordering.application.Journeys;
import io.waymark.order.ordering.application.OrderSubject;
import io.waymark.order.ordering.domain.Order;
import io.waymark.order.ordering.domain.ShipmentCode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;

/** Asks carriers who delivers in the end, as long as the parcel is on its way. */
@ApplicationScoped
public class AskLastMile implements Question<Due> {
    private static final Logger LOG = Logger.getLogger(AskLastMile.class);

    private final LastMiles lastMiles;
    private final LearnLastMile learn;
    private final FindOrders orders;
    private final Journeys journeys;
    private final LastMilePlan plan;
    private final OrderMetrics metrics;
    private final Clock clock;

    AskLastMile(
            LastMiles lastMiles,
            LearnLastMile learn,
            FindOrders orders,
            Journeys journeys,
            LastMilePlan plan,
            OrderMetrics metrics,
            Clock clock) {
        this.lastMiles = lastMiles;
        this.learn = learn;
        this.orders = orders;
        this.journeys = journeys;
        this.plan = plan;
        this.metrics = metrics;
        this.clock = clock;
    }

    /** A question with the order that it concerns. */
    public record Due(Order order, LastMiles.Question question) {}

    @Override
    public String name() {
        return "last mile";
    }

    @Override
    public AskingPlan plan() {
        return plan.asking();
    }

    @Override
    public boolean isFor(CarrierQueries carrier) {
        return carrier.tellsLastMile();
    }

    /** Of what is cancelled or has arrived nobody asks any more; what is being cancelled may yet be kept. */
    @Override
    public List<Due> claim(String carrier, int limit, Instant now, Instant leaseEnds) {
        List<LastMiles.Question> claimed = lastMiles.claim(carrier, limit, now, leaseEnds);
        if (claimed.isEmpty()) {
            return List.of();
        }
        List<ShipmentCode> codes =
                claimed.stream().map(LastMiles.Question::shipmentCode).toList();
        Map<ShipmentCode, Found> found = orders.withShipmentCodes(codes);
        Set<String> over =
                journeys.ended(codes.stream().map(ShipmentCode::value).toList());
        List<Due> due = new ArrayList<>();
        List<ShipmentCode> done = new ArrayList<>();
        for (LastMiles.Question question : claimed) {
            Found order = found.get(question.shipmentCode());
            if (order == null
                    || order.order() instanceof Order.Cancelled
                    || over.contains(question.shipmentCode().value())) {
                done.add(question.shipmentCode());
            } else if (order.progress().withdrawing()) {
                lastMiles.askAgain(
                        question.shipmentCode(),
                        plan().next(question.issuedAt(), question.asked(), now).orElse(null));
            } else {
                due.add(new Due(order.order(), question));
            }
        }
        if (!done.isEmpty()) {
            lastMiles.stop(done);
        }
        return due;
    }

    @Override
    public Optional<String> ask(CarrierQueries carrier, Due due) {
        LastMiles.Question question = due.question();
        long start = System.nanoTime();
        Instant askedAt = clock.instant();
        LastMile answer = ScopedValue.where(Subject.CURRENT, OrderSubject.of(due.order()))
                .call(() -> carrier.lastMile(question.shipmentCode()));
        String outcome = answer.getClass().getSimpleName();
        metrics.carrierCalled(question.carrier(), "lastMile", outcome, System.nanoTime() - start);
        learn.answered(due.order().id(), question, answer, askedAt);
        LOG.debugf(
                "order %s, shipment %s: %s asked for the last mile, %d -> %s",
                due.order().id(), question.shipmentCode(), question.carrier(), question.asked(), outcome);
        return answer instanceof LastMile.Unreachable(String cause) ? Optional.of(cause) : Optional.empty();
    }
}
