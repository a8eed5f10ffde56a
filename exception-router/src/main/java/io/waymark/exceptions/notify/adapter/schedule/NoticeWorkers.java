package io.waymark.exceptions.notify.adapter.schedule;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.waymark.exceptions.notify.adapter.wiring.NoticeConfig;
import io.waymark.exceptions.notify.application.Channel;
import io.waymark.exceptions.notify.application.Channels;
import io.waymark.exceptions.notify.application.NoticeMetrics;
import io.waymark.exceptions.notify.application.Notices;
import io.waymark.exceptions.notify.application.Outgoing;
import io.waymark.exceptions.notify.application.SendMessage;
import io.waymark.work.LeasedWork;
import io.waymark.work.LeasedWorkers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;

/** A worker for each channel, so that a slow one holds up no other. */
@ApplicationScoped
public class NoticeWorkers {
    /** What storing an outcome may take beyond twice the time-out before another worker may try. */
    private static final Duration MARGIN = Duration.ofSeconds(5);

    private static final Duration PATIENCE_AT_STOP = Duration.ofSeconds(10);

    private final Channels channels;
    private final Notices notices;
    private final SendMessage send;
    private final NoticeMetrics metrics;
    private final NoticeConfig config;
    private final Clock clock;
    private final LeasedWorkers workers = new LeasedWorkers(PATIENCE_AT_STOP);

    NoticeWorkers(
            Channels channels,
            Notices notices,
            SendMessage send,
            NoticeMetrics metrics,
            NoticeConfig config,
            Clock clock) {
        this.channels = channels;
        this.notices = notices;
        this.send = send;
        this.metrics = metrics;
        this.config = config;
        this.clock = clock;
    }

    void start(@Observes StartupEvent started) {
        channels.all().forEach(this::start);
    }

    private void start(Channel channel) {
        LeasedWork<Outgoing> work = new LeasedWork<>(
                channel.isInTurn()
                        ? (limit, now, leaseEnds) -> notices.claimInTurn(channel.name(), limit, now, leaseEnds)
                        : (limit, now, leaseEnds) -> notices.claim(channel.name(), limit, now, leaseEnds),
                message -> send.send(channel, message),
                config.perChannel(),
                config.timeout().multipliedBy(2).plus(MARGIN),
                config.pollEvery(),
                clock);
        workers.start("notices-" + channel.name(), work, failed -> metrics.fault());
    }

    void stop(@Observes ShutdownEvent stopping) {
        workers.stop();
    }
}
