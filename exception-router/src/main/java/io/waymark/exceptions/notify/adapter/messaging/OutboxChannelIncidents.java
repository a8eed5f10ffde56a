package io.waymark.exceptions.notify.adapter.messaging;

import io.waymark.delivery.outbox.OutboundEvent;
import io.waymark.delivery.outbox.Outbox;
import io.waymark.events.EventTypes;
import io.waymark.events.incidents.IncidentCleared;
import io.waymark.events.incidents.IncidentDetected;
import io.waymark.events.incidents.IncidentKind;
import io.waymark.exceptions.notify.application.ChannelIncidents;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Tells of channels through the outbox; this service takes it in like any other's incident, and one case comes of it. */
@ApplicationScoped
class OutboxChannelIncidents implements ChannelIncidents {
    private static final String SOURCE = "exception-router";

    private final Outbox outbox;

    OutboxChannelIncidents(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void failing(String channel, String detail, long times, @Nullable Instant since, Instant at) {
        detected(IncidentKind.CALLBACK_FAILING, channel, detail, times, since, at);
    }

    @Override
    public void oftenFailing(String channel, String share, long failed, Instant at) {
        detected(
                IncidentKind.ERROR_RATE,
                channel,
                share + " of the attempts on the channel fail",
                Math.max(1, failed),
                null,
                at);
    }

    @Override
    public void seldomFailing(String channel, String share, Instant at) {
        cleared(IncidentKind.ERROR_RATE, channel, "only " + share + " of the attempts fail", at);
    }

    @Override
    public void recovered(String channel, Instant at) {
        cleared(IncidentKind.CALLBACK_FAILING, channel, "the channel takes notices again", at);
    }

    private void detected(
            IncidentKind kind, String channel, String detail, long times, @Nullable Instant since, Instant at) {
        IncidentDetected incident =
                new IncidentDetected(SOURCE, kind, subject(channel), detail, null, null, null, times, since, null, at);
        outbox.append(OutboundEvent.of(EventTypes.INCIDENT_DETECTED, SOURCE + ":" + kind, null, at, incident));
    }

    private void cleared(IncidentKind kind, String channel, String shownBy, Instant at) {
        IncidentCleared incident = new IncidentCleared(SOURCE, kind, subject(channel), shownBy, at);
        outbox.append(OutboundEvent.of(EventTypes.INCIDENT_CLEARED, SOURCE + ":" + kind, null, at, incident));
    }

    private static String subject(String channel) {
        return "notices/" + channel;
    }
}
