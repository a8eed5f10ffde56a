package io.waymark.tracking.callback.application;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Takes up callbacks that are due, so that no other replica sends them meanwhile. */
@Singleton
public class ClaimCallbacks {
    private final CallbackQueue queue;
    private final CallbackQuotas quotas;
    private final SendingLimits limits;
    private final Clock clock;

    ClaimCallbacks(CallbackQueue queue, CallbackQuotas quotas, SendingLimits limits, Clock clock) {
        this.queue = queue;
        this.quotas = quotas;
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * Claims.
     *
     * @param underWay how many callbacks each endpoint gets already from this process
     * @param room     how many may be claimed
     */
    @Transactional
    public List<Outgoing> claim(Map<UUID, Integer> underWay, int room) {
        Instant now = clock.instant();
        List<Outgoing> claimed = queue.claim(
                new Claiming(now, now.plus(limits.lease()), limits.perEndpoint(), room, underWay, quotas.spent()));
        quotas.count(claimed.stream()
                .filter(callback -> callback.attempt() == 1)
                .map(Outgoing::merchantId)
                .toList());
        return claimed;
    }
}
