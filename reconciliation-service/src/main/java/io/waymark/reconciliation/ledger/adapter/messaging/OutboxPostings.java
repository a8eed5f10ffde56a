package io.waymark.reconciliation.ledger.adapter.messaging;

import io.waymark.delivery.outbox.OutboundEvent;
import io.waymark.delivery.outbox.Outbox;
import io.waymark.events.EventTypes;
import io.waymark.events.reconciliation.PostingRecorded;
import io.waymark.reconciliation.ReconciliationMetrics;
import io.waymark.reconciliation.ledger.application.Postings;
import io.waymark.reconciliation.ledger.domain.Entry;
import io.waymark.time.AfterCommit;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jboss.logging.Logger;

/** Postings as {@code posting.recorded.v1} over the outbox, counted and logged once they are committed. */
@ApplicationScoped
class OutboxPostings implements Postings {
    private static final Logger LOG = Logger.getLogger(OutboxPostings.class);

    private final Outbox outbox;
    private final ReconciliationMetrics metrics;
    private final AfterCommit afterCommit;

    OutboxPostings(Outbox outbox, ReconciliationMetrics metrics, AfterCommit afterCommit) {
        this.outbox = outbox;
        this.metrics = metrics;
        this.afterCommit = afterCommit;
    }

    @Override
    public void publish(List<Entry> entries) {
        outbox.append(entries.stream().map(OutboxPostings::event).toList());
        afterCommit.run(() -> entries.forEach(this::booked));
    }

    private void booked(Entry entry) {
        metrics.booked(entry.kind().name());
        LOG.debugf("booked %s %s of order %s", entry.kind(), entry.id(), entry.orderId());
    }

    private static OutboundEvent<?> event(Entry entry) {
        return OutboundEvent.of(
                EventTypes.POSTING_RECORDED,
                entry.orderId().toString(),
                entry.merchantId(),
                entry.recordedAt(),
                new PostingRecorded(
                        entry.id(),
                        entry.orderId(),
                        entry.shipmentCode(),
                        entry.merchantId(),
                        entry.kind().name(),
                        entry.reason(),
                        entry.reverses(),
                        entry.lines().stream()
                                .map(line -> new PostingRecorded.Line(
                                        line.account().code(), line.amountMinor(), line.currency()))
                                .toList(),
                        entry.evidence(),
                        entry.occurredAt(),
                        entry.recordedAt()));
    }
}
