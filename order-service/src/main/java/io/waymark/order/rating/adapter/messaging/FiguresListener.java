package io.waymark.order.rating.adapter.messaging;

import io.quarkus.runtime.Startup;
import io.smallrye.reactive.messaging.annotations.Blocking;
import io.waymark.delivery.inbox.Consumer;
import io.waymark.delivery.inbox.InboundBatches;
import io.waymark.delivery.inbox.InboundEvent;
import io.waymark.delivery.inbox.Subscription;
import io.waymark.events.Topics;
import io.waymark.events.carriers.CarrierFigures;
import io.waymark.order.rating.application.Figures;
import io.waymark.order.rating.domain.Measured;
import io.waymark.order.rating.domain.Measured.Shares;
import io.waymark.order.rating.domain.Measured.Subject;
import io.waymark.order.rating.domain.Measured.Transit;
import io.waymark.order.rating.domain.Measured.Window;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Follows how well carriers do; the newest figures alone count, so repetitions do no harm. */
@Startup
@ApplicationScoped
class FiguresListener {
    private final Consumer<CarrierFigures> incoming;
    private final Figures figures;

    FiguresListener(InboundBatches inbound, Figures figures) {
        this.incoming =
                inbound.consumer(Subscription.hints(Topics.CARRIERS_FIGURES, CarrierFigures.class), this::follow);
        this.figures = figures;
    }

    @Incoming("carrier-figures")
    @Blocking
    void consume(ConsumerRecords<String, byte[]> batch) {
        incoming.take(batch);
    }

    private void follow(List<InboundEvent<CarrierFigures>> fresh) {
        figures.follow(fresh.stream().map(event -> measured(event.payload())).toList());
    }

    private static Measured measured(CarrierFigures told) {
        return new Measured(
                new Subject(told.carrier(), told.service(), told.originCountry(), told.destinationCountry()),
                new Window(told.firstDay(), told.lastDay()),
                told.volume(),
                told.delivered(),
                told.estimated(),
                new Transit(told.transitP50Hours(), told.transitP90Hours(), told.transitP95Hours()),
                new Shares(told.onTimeRate(), told.exceptionRate(), told.firstAttemptRate()),
                told.computedAt());
    }
}
