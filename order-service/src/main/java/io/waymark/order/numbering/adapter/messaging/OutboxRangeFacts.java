package io.waymark.order.numbering.adapter.messaging;

import io.waymark.delivery.incidents.IncidentNews;
import io.waymark.delivery.outbox.Outbox;
import io.waymark.events.incidents.IncidentCleared;
import io.waymark.events.incidents.IncidentDetected;
import io.waymark.events.incidents.IncidentKind;
import io.waymark.order.numbering.application.RangeFacts;
import io.waymark.order.numbering.domain.NumberRange;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Tells that numbers ran out, and that there are some again, through the outbox. */
@ApplicationScoped
class OutboxRangeFacts implements RangeFacts {
    private static final String SOURCE = "order-service";
    private static final IncidentKind KIND = IncidentKind.NUMBER_INVALID;

    private final Outbox outbox;

    OutboxRangeFacts(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void usedUp(NumberRange range, Instant at) {
        outbox.append(IncidentNews.of(IncidentDetected.of(
                        SOURCE,
                        KIND,
                        subject(range.id()),
                        "a range of waybill numbers is used up; unless another one serves its orders, they are refused",
                        at)
                .withCode("NUMBERS_USED_UP")
                .begunAt(at)));
    }

    @Override
    public void relieved(List<UUID> ranges, Instant at) {
        outbox.append(ranges.stream()
                .map(range -> IncidentNews.of(new IncidentCleared(
                        SOURCE, KIND, subject(range), "another range with numbers left serves its orders", at)))
                .toList());
    }

    private static String subject(UUID range) {
        return "number-range/" + range;
    }
}
