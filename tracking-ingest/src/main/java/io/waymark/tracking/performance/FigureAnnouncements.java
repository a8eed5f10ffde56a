package io.waymark.tracking.performance;

import io.waymark.delivery.outbox.OutboundEvent;
import io.waymark.delivery.outbox.Outbox;
import io.waymark.events.EventTypes;
import io.waymark.events.carriers.CarrierFigures;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Tells others through the outbox how well carriers do; joins the caller's transaction. */
@Singleton
class FigureAnnouncements {
    private final Outbox outbox;

    FigureAnnouncements(Outbox outbox) {
        this.outbox = outbox;
    }

    /**
     * Tells of lanes.
     *
     * @param first first day of the window
     * @param last  its last day
     */
    void announce(List<LaneFigures> lanes, LocalDate first, LocalDate last, Instant at) {
        outbox.append(lanes.stream().map(lane -> event(lane, first, last, at)).toList());
    }

    private static OutboundEvent<CarrierFigures> event(LaneFigures told, LocalDate first, LocalDate last, Instant at) {
        Lane lane = told.lane();
        PerformanceView figures = told.figures();
        CarrierFigures payload = new CarrierFigures(
                lane.carrier(),
                lane.service(),
                lane.origin(),
                lane.destination(),
                first,
                last,
                figures.volume(),
                figures.delivered(),
                figures.transitP50Hours(),
                figures.transitP90Hours(),
                figures.transitP95Hours(),
                figures.estimated(),
                figures.onTimeRate(),
                figures.exceptionRate(),
                figures.firstAttemptRate(),
                at);
        String key = String.join(":", lane.carrier(), lane.service(), lane.origin(), lane.destination());
        return OutboundEvent.of(EventTypes.CARRIER_FIGURES, key, null, at, payload);
    }
}
