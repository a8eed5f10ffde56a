package io.waymark.delivery.callrates;

import io.waymark.delivery.callrates.CallTally.Counted;
import io.waymark.delivery.incidents.IncidentNews;
import io.waymark.delivery.outbox.OutboundEvent;
import io.waymark.delivery.outbox.Outbox;
import io.waymark.events.incidents.IncidentCleared;
import io.waymark.events.incidents.IncidentDetected;
import io.waymark.events.incidents.IncidentKind;
import io.waymark.webhook.domain.FailureShare;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Adds what one replica counted to what all know, and tells of channels on which too large a share of calls fails. Every replica
 * judges what it adds to, under the lock of the channels, so that an incident is told once.
 */
@ApplicationScoped
class JudgeChannels {
    private static final Logger LOG = Logger.getLogger(JudgeChannels.class);
    private static final IncidentKind KIND = IncidentKind.ERROR_RATE;

    private final RatedChannels channels;
    private final Outbox outbox;
    private final String service;
    private final FailureShare.Limits limits;
    private final Duration idle;

    JudgeChannels(
            RatedChannels channels,
            Outbox outbox,
            CallRateConfig config,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.channels = channels;
        this.outbox = outbox;
        this.service = service;
        this.limits = new FailureShare.Limits(
                config.above(), config.below(), config.fewest(), config.fewestFailed(), config.halfLife());
        this.idle = config.idle();
    }

    /** Adds and judges; nothing of it happened where this throws. */
    @Transactional(TxType.REQUIRES_NEW)
    void judge(List<Counted> counted, Instant now) {
        Map<String, Counted> byChannel =
                counted.stream().collect(Collectors.toMap(Counted::channel, Function.identity()));
        List<OutboundEvent<?>> told = new ArrayList<>();
        List<RatedChannel> judged = new ArrayList<>();
        for (RatedChannel before : channels.lock(List.copyOf(byChannel.keySet()), now)) {
            Counted more = byChannel.get(before.channel());
            if (more != null) {
                judged.add(judged(before, more, now, told));
            }
        }
        channels.save(judged);
        outbox.append(told);
    }

    /** Forgets channels that nobody calls any more; what was told of them is over. */
    @Transactional(TxType.REQUIRES_NEW)
    void forgetIdle(Instant now) {
        List<OutboundEvent<?>> told = new ArrayList<>();
        for (String channel : channels.forgetIdle(now.minus(idle))) {
            told.add(cleared(channel, "nobody has called it for " + idle.toHours() + " h", now));
        }
        if (!told.isEmpty()) {
            outbox.append(told);
        }
    }

    /** Forgets a channel that is no more, in the caller's transaction. */
    @Transactional(TxType.MANDATORY)
    void forget(String channel, String shownBy, Instant now) {
        if (channels.forget(channel).orElse(false)) {
            outbox.append(cleared(channel, shownBy, now));
        }
    }

    private RatedChannel judged(RatedChannel before, Counted more, Instant now, List<OutboundEvent<?>> told) {
        String channel = before.channel();
        FailureShare share = before.share()
                .after(Duration.between(before.calledAt(), now), more.all(), more.failed(), more.firstFailed(), limits);
        FailureShare after =
                switch (share.verdict(limits)) {
                    case NOTHING -> share;
                    case RAISE -> {
                        LOG.warnf("%s of the calls to %s fail", share.percent(), channel);
                        told.add(IncidentNews.of(detected(channel, share, now)));
                        yield share.told(true);
                    }
                    case CLEAR -> {
                        told.add(cleared(channel, "only " + share.percent() + " of the calls fail", now));
                        yield share.told(false);
                    }
                };
        return new RatedChannel(channel, after, before.calledAt().isAfter(now) ? before.calledAt() : now);
    }

    private IncidentDetected detected(String channel, FailureShare share, Instant now) {
        return IncidentDetected.of(service, KIND, channel, share.percent() + " of the calls fail", now)
                .seen(Math.max(1, (long) share.failed()))
                .begunAt(share.since());
    }

    private OutboundEvent<IncidentCleared> cleared(String channel, String shownBy, Instant now) {
        return IncidentNews.of(new IncidentCleared(service, KIND, channel, shownBy, now));
    }
}
