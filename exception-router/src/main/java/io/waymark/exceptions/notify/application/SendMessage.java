package io.waymark.exceptions.notify.application;

import io.waymark.webhook.domain.Outcome;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** One attempt, without a transaction, and then what it came to, in one. */
@ApplicationScoped
public class SendMessage {
    private final RecordAttempt record;
    private final NoticeMetrics metrics;

    SendMessage(RecordAttempt record, NoticeMetrics metrics) {
        this.record = record;
        this.metrics = metrics;
    }

    public void send(Channel channel, Outgoing message) {
        if (!channel.isNeeded(message)) {
            record.leave(message);
            return;
        }
        long start = System.nanoTime();
        Outcome outcome = channel.send(message);
        metrics.attempted(channel.name(), outcome, Duration.ofNanos(System.nanoTime() - start));
        record.record(message, outcome);
    }
}
