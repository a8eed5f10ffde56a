package io.waymark.tracking.callback.application;

import io.waymark.tracking.callback.domain.CallbackUpdate;
import io.waymark.tracking.callback.domain.DeliveryStatus;
import io.waymark.webhook.domain.EndpointHealth;
import io.waymark.webhook.domain.Secrets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** The queue without a database, for one thread; everybody follows all shipments of a merchant. */
final class InMemoryCallbackQueue implements CallbackQueue {
    private record Stream(UUID subscription, String shipmentCode) {}

    private record Pending(UUID id, Stream stream, CallbackUpdate update, int attempts, Instant queuedAt) {}

    private final Map<UUID, String> merchants = new HashMap<>();
    private final Map<UUID, EndpointHealth> healths = new HashMap<>();
    private final Map<Stream, Instant> due = new HashMap<>();
    private final Map<Stream, Long> claims = new HashMap<>();
    private final List<Pending> pending = new ArrayList<>();
    private final Clock clock;

    InMemoryCallbackQueue(Clock clock) {
        this.clock = clock;
    }

    void subscribe(UUID subscription, String merchant) {
        merchants.put(subscription, merchant);
        healths.put(subscription, EndpointHealth.GOOD);
    }

    @Override
    public int add(List<? extends CallbackUpdate> updates) {
        int before = pending.size();
        for (CallbackUpdate update : updates) {
            merchants.forEach((subscription, merchant) -> {
                if (merchant.equals(update.merchantId())
                        && !health(subscription).gone()) {
                    Stream stream = new Stream(subscription, update.line());
                    pending.add(new Pending(UUID.randomUUID(), stream, update, 0, clock.instant()));
                    due.putIfAbsent(stream, clock.instant());
                }
            });
        }
        return pending.size() - before;
    }

    @Override
    public List<Outgoing> claim(Claiming claiming) {
        List<Outgoing> claimed = new ArrayList<>();
        Map<UUID, Integer> underWay = new HashMap<>(claiming.underWay());
        due.entrySet().stream()
                .filter(entry -> !entry.getValue().isAfter(claiming.now()))
                .sorted(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .toList()
                .forEach(stream -> {
                    UUID endpoint = stream.subscription();
                    int limit = health(endpoint).failures() > 0 ? 1 : claiming.perEndpoint();
                    if (claimed.size() < claiming.inAll()
                            && mayBeCalled(endpoint, claiming)
                            && underWay.merge(endpoint, 1, Integer::sum) <= limit) {
                        claimed.add(take(stream, claiming));
                    }
                });
        return claimed;
    }

    private boolean mayBeCalled(UUID endpoint, Claiming claiming) {
        Instant restsUntil = health(endpoint).restsUntil();
        return !health(endpoint).gone()
                && (restsUntil == null || !restsUntil.isAfter(claiming.now()))
                && !claiming.spent().contains(merchantOf(endpoint));
    }

    private Outgoing take(Stream stream, Claiming claiming) {
        due.put(stream, claiming.leaseEnds());
        Pending first = pending.stream()
                .filter(one -> one.stream().equals(stream))
                .min(Comparator.comparingLong(one -> one.update().version()))
                .orElseThrow();
        return new Outgoing(
                first.id(),
                stream.subscription(),
                merchantOf(stream.subscription()),
                stream.shipmentCode(),
                claims.merge(stream, 1L, Long::sum),
                first.attempts() + 1,
                claiming.leaseEnds(),
                first.queuedAt(),
                "https://shop.example.com/",
                new Secrets(List.of()),
                "{}");
    }

    @Override
    public Map<UUID, EndpointHealth> lockEndpoints(Collection<UUID> subscriptions) {
        Map<UUID, EndpointHealth> locked = new HashMap<>(healths);
        locked.keySet().retainAll(subscriptions);
        return locked;
    }

    @Override
    public List<Attempt> lockHeld(List<Attempt> attempts) {
        return attempts.stream()
                .filter(attempt ->
                        Long.valueOf(attempt.callback().claim()).equals(claims.get(streamOf(attempt.callback()))))
                .toList();
    }

    @Override
    public void close(List<Ending> endings) {
        for (Ending ending : endings) {
            Outgoing sent = ending.attempt().callback();
            Stream stream = streamOf(sent);
            pending.replaceAll(one -> one.id().equals(sent.id())
                    ? new Pending(one.id(), stream, one.update(), sent.attempt(), one.queuedAt())
                    : one);
            pending.removeIf(one -> one.id().equals(sent.id()) && ending.status() != DeliveryStatus.PENDING);
            due.remove(stream);
            if (ending.retryAt() != null) {
                due.put(stream, ending.retryAt());
            } else if (pending.stream().anyMatch(one -> one.stream().equals(stream))) {
                due.put(stream, clock.instant());
            }
        }
    }

    @Override
    public void saveHealth(Map<UUID, EndpointHealth> changed) {
        healths.putAll(changed);
    }

    @Override
    public void forget(UUID subscription) {
        pending.removeIf(one -> one.stream().subscription().equals(subscription));
        due.keySet().removeIf(stream -> stream.subscription().equals(subscription));
        claims.keySet().removeIf(stream -> stream.subscription().equals(subscription));
    }

    private EndpointHealth health(UUID subscription) {
        return Objects.requireNonNull(healths.get(subscription));
    }

    private String merchantOf(UUID subscription) {
        return Objects.requireNonNull(merchants.get(subscription));
    }

    private static Stream streamOf(Outgoing callback) {
        return new Stream(callback.subscriptionId(), callback.shipmentCode());
    }
}
