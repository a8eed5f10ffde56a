package io.waymark.order.label.application;

import io.waymark.order.application.OrderMetrics;
import io.waymark.order.asking.AskingPlan;
import io.waymark.order.asking.Question;
import io.waymark.order.booking.application.CarrierQueries;
import io.waymark.order.booking.domain.CarrierLabel;
import io.waymark.order.calls.Subject;
import io.waymark.order.drawing.ForeignPdf;
import io.waymark.order.label.application.CarrierLabels.Due;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Fetches the labels that carriers make; one that is not there yet is asked for again, ever more seldom. */
@ApplicationScoped
public class FetchLabels implements Question<Due> {
    private static final Logger LOG = Logger.getLogger(FetchLabels.class);

    private final CarrierLabels labels;
    private final LabelPlan plan;
    private final OrderMetrics metrics;
    private final Clock clock;

    FetchLabels(CarrierLabels labels, LabelPlan plan, OrderMetrics metrics, Clock clock) {
        this.labels = labels;
        this.plan = plan;
        this.metrics = metrics;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "label";
    }

    @Override
    public AskingPlan plan() {
        return plan.asking();
    }

    @Override
    public boolean isFor(CarrierQueries carrier) {
        return carrier.makesLabels();
    }

    @Override
    public List<Due> claim(String carrier, int limit, Instant now, Instant leaseEnds) {
        return labels.claim(carrier, limit, now, leaseEnds);
    }

    @Override
    public Optional<String> ask(CarrierQueries carrier, Due due) {
        long start = System.nanoTime();
        CarrierLabel answer = ScopedValue.where(Subject.CURRENT, Subject.ofOrder(due.orderId()))
                .call(() -> carrier.label(due.trackingNumber()));
        String outcome = answer.getClass().getSimpleName();
        metrics.carrierCalled(due.carrier(), "label", outcome, System.nanoTime() - start);
        LOG.debugf("order %s: %s asked for its label, %d -> %s", due.orderId(), due.carrier(), due.asked(), outcome);
        return switch (answer) {
            case CarrierLabel.Printable(byte[] pdf) -> fetched(due, pdf);
            case CarrierLabel.NoLabel() -> {
                again(due);
                yield Optional.empty();
            }
            case CarrierLabel.Unsupported() -> {
                labels.askAgain(due, null);
                yield Optional.empty();
            }
            case CarrierLabel.Unreachable(String cause) -> {
                again(due);
                yield Optional.of(cause);
            }
        };
    }

    private Optional<String> fetched(Due due, byte[] pdf) {
        Optional<String> fault = ForeignPdf.fault(pdf);
        if (fault.isPresent()) {
            LOG.warnf("order %s: the label of %s %s", due.orderId(), due.carrier(), fault.get());
            again(due);
        } else {
            labels.keep(due, pdf, clock.instant());
            LOG.infof("order %s: label of %s fetched", due.orderId(), due.carrier());
        }
        return fault.map(why -> "its label " + why);
    }

    private void again(Due due) {
        Instant next =
                plan.asking().next(due.issuedAt(), due.asked(), clock.instant()).orElse(null);
        labels.askAgain(due, next);
        if (next == null) {
            metrics.labelGivenUp(due.carrier());
            LOG.warnf("order %s: %s gave no label in time; ours is printed", due.orderId(), due.carrier());
        }
    }
}
