package io.waymark.delivery.relay;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.waymark.delivery.metrics.MeterNames;
import io.waymark.time.SystemClock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** Counts what the relay publishes and shows how it stands. */
final class RelayMeters {
    private final MeterRegistry registry;
    private final Timer latency;
    private final Counter restarts;
    private final Clock clock = SystemClock.inMicroseconds();

    RelayMeters(MeterRegistry registry, RelayStatus status) {
        this.registry = registry;
        this.latency = Timer.builder(MeterNames.RELAY_LATENCY)
                .publishPercentileHistogram()
                .register(registry);
        this.restarts = registry.counter(MeterNames.RELAY_RESTARTS);
        registry.gauge(MeterNames.RELAY_LEADER, status, relay -> relay.isLeader() ? 1 : 0);
        registry.gauge(
                MeterNames.RELAY_STREAMING, status, relay -> relay.phase() == RelayStatus.Phase.STREAMING ? 1 : 0);
        registry.gauge(MeterNames.RELAY_REFUSED, status, RelayStatus::refused);
        slot(MeterNames.RELAY_LAG, status, SlotView::lagBytes);
        slot(MeterNames.RELAY_RETAINED, status, SlotView::retainedBytes);
        slot(MeterNames.RELAY_SAFE_WAL, status, slot -> slot.safeWalBytes() == null ? Double.NaN : slot.safeWalBytes());
    }

    private void slot(String name, RelayStatus status, ToDoubleFunction<SlotView> value) {
        registry.gauge(name, status, relay -> relay.look()
                .flatMap(RelayStatus.Look::slot)
                .map(value::applyAsDouble)
                .orElse(Double.NaN));
    }

    /** Notes acknowledged rows and how long each took from its insert, by this machine's clock against the database's. */
    void published(List<OutboxRow> rows) {
        Instant now = clock.instant();
        for (OutboxRow row : rows) {
            Duration taken = Duration.between(row.recordedAt(), now);
            latency.record(taken.isNegative() ? Duration.ZERO : taken);
        }
        Map<String, Long> byTopic = rows.stream()
                .map(OutboxRow::topic)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        byTopic.forEach((topic, count) -> registry.counter(MeterNames.RELAY_PUBLISHED, MeterNames.TOPIC, topic)
                .increment(count));
    }

    void restarted() {
        restarts.increment();
    }
}
