package io.waymark.exceptions.cases.adapter.messaging;

import io.quarkus.runtime.Startup;
import io.smallrye.reactive.messaging.annotations.Blocking;
import io.waymark.delivery.inbox.Consumer;
import io.waymark.delivery.inbox.InboundBatches;
import io.waymark.delivery.inbox.InboundEvent;
import io.waymark.delivery.inbox.Subscription;
import io.waymark.events.Topics;
import io.waymark.events.reconciliation.PostingRecorded;
import io.waymark.exceptions.cases.application.TakeInPostings;
import io.waymark.exceptions.cases.domain.Posting;
import io.waymark.exceptions.cases.domain.Subject;
import io.waymark.exceptions.classify.domain.PostingSignals;
import io.waymark.tables.LiveTable;
import io.waymark.time.Microseconds;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jspecify.annotations.Nullable;

/** Hears what the ledger booked: cases that wait for money end with it. Entries that end none are passed over. */
@Startup
@ApplicationScoped
class PostingsListener {
    private final Consumer<PostingRecorded> inbox;
    private final TakeInPostings takeIn;
    private final LiveTable<PostingSignals> signals;

    PostingsListener(InboundBatches inbound, TakeInPostings takeIn, LiveTable<PostingSignals> signals) {
        this.inbox =
                inbound.consumer(Subscription.facts(Topics.RECONCILIATION_POSTINGS, PostingRecorded.class), this::take);
        this.takeIn = takeIn;
        this.signals = signals;
    }

    @Incoming("postings")
    @Blocking
    void consume(ConsumerRecords<String, byte[]> batch) {
        inbox.take(batch);
    }

    private void take(List<InboundEvent<PostingRecorded>> fresh) {
        takeIn.take(fresh.stream().flatMap(event -> posting(event).stream()).toList());
    }

    private Optional<Posting> posting(InboundEvent<PostingRecorded> event) {
        PostingRecorded entry = event.payload();
        return signals.get()
                .of(entry.kind())
                .map(signal -> new Posting(
                        event.id(),
                        entry.orderId(),
                        entry.merchantId(),
                        shipment(entry.shipmentCode()),
                        signal,
                        Microseconds.of(entry.occurredAt())));
    }

    private static Subject.@Nullable Shipment shipment(@Nullable String code) {
        return code == null ? null : new Subject.Shipment(code);
    }
}
