package io.waymark.exceptions.notify.adapter.messaging;

import io.waymark.delivery.incidents.IncidentNews;
import io.waymark.delivery.outbox.Outbox;
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
    private static final IncidentKind KIND = IncidentKind.CALLBACK_FAILING;

    private final Outbox outbox;

    OutboxChannelIncidents(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void failing(String channel, String detail, long times, @Nullable Instant since, Instant at) {
        outbox.append(IncidentNews.of(IncidentDetected.of(SOURCE, KIND, ChannelIncidents.subject(channel), detail, at)
                .seen(times)
                .begunAt(since)));
    }

    @Override
    public void recovered(String channel, Instant at) {
        outbox.append(IncidentNews.of(new IncidentCleared(
                SOURCE, KIND, ChannelIncidents.subject(channel), "the channel takes notices again", at)));
    }
}
