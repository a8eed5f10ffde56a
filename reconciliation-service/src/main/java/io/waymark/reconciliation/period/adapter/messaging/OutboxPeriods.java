package io.waymark.reconciliation.period.adapter.messaging;

import io.waymark.delivery.outbox.OutboundEvent;
import io.waymark.delivery.outbox.Outbox;
import io.waymark.events.EventTypes;
import io.waymark.events.reconciliation.PeriodClosed;
import io.waymark.events.reconciliation.PeriodReopened;
import io.waymark.reconciliation.period.application.PeriodAnnouncements;
import io.waymark.reconciliation.period.domain.Closing;
import io.waymark.reconciliation.period.domain.Closing.Seal;
import io.waymark.reconciliation.period.domain.Reopening;
import io.waymark.reconciliation.period.domain.Reopening.Decision;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.util.List;

/** Months as {@code period.closed.v1} and {@code period.reopened.v1} over the outbox; who did it is asked of the interface. */
@ApplicationScoped
class OutboxPeriods implements PeriodAnnouncements {
    private final Outbox outbox;

    OutboxPeriods(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void closed(Closing closing, Seal seal) {
        String period = closing.period().toString();
        PeriodClosed closed = new PeriodClosed(
                period,
                closing.id(),
                closing.number(),
                closing.at(),
                seal.entries(),
                seal.late(),
                seal.totals().stream()
                        .map(total -> new PeriodClosed.Total(
                                total.account(),
                                total.currency(),
                                total.lines(),
                                total.debits().toString(),
                                total.credits().toString()))
                        .toList(),
                seal.head().hex(),
                seal.sum().hex(),
                seal.at());
        outbox.append(List.of(OutboundEvent.of(EventTypes.PERIOD_CLOSED, period, null, seal.at(), closed)));
    }

    @Override
    public void reopened(YearMonth period, Reopening reopening, Decision decision) {
        PeriodReopened reopened =
                new PeriodReopened(period.toString(), reopening.closing(), reopening.id(), decision.at());
        outbox.append(List.of(
                OutboundEvent.of(EventTypes.PERIOD_REOPENED, period.toString(), null, decision.at(), reopened)));
    }
}
