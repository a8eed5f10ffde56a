package io.waymark.tracking.polling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.waymark.testkit.Backends;
import io.waymark.tracking.ingest.IngestProfile;
import io.waymark.tracking.polling.CallSlots.Busy;
import io.waymark.tracking.polling.CallSlots.Grant;
import io.waymark.tracking.polling.CallSlots.Slot;
import io.waymark.tracking.polling.PolledCarrier.Rate;
import io.waymark.tracking.polling.PolledLegs.Due;
import io.waymark.tracking.polling.PolledLegs.Watch;
import io.waymark.tracking.polling.PollingConfig.OfInterface;
import io.waymark.tracking.polling.domain.Pace;
import io.waymark.tracking.polling.domain.Pace.End;
import io.waymark.tracking.polling.domain.Pace.FaultPauses;
import io.waymark.tracking.polling.domain.Pace.Pauses;
import io.waymark.tracking.shipment.domain.Leg;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** Pollers that share nothing but the database keep one rate together, and inherit what a dead one held. */
@QuarkusTest
@TestProfile(IngestProfile.class)
@WithTestResource(Backends.class)
class SharedPollingIT {
    private static final Duration SECOND = Duration.ofSeconds(1);

    /** The database's clock may be corrected while the test's own runs on: at most half a millisecond in a second. */
    private static final long A_SECOND_BY_ANOTHER_CLOCK = 999_000_000L;

    @Inject
    PolledLegs legs;

    @Inject
    CallSlots slots;

    @Inject
    PollRound round;

    @Test
    void twoPollersNeverExceedTheRateInAnyWindow() throws Exception {
        List<Long> calls = Collections.synchronizedList(new ArrayList<>());
        Set<Leg> busy = ConcurrentHashMap.newKeySet();
        AtomicBoolean twice = new AtomicBoolean();
        CountDownLatch never = new CountDownLatch(1);
        TrackingQueries interfaceOfThree = asked -> {
            calls.add(System.nanoTime());
            asked.forEach(leg -> twice.compareAndSet(false, !busy.add(leg)));
            rest(never, Duration.ofMillis(20));
            asked.forEach(busy::remove);
            return nothing(asked);
        };
        PolledCarrier carrier = carrier("shared-" + UUID.randomUUID(), interfaceOfThree, 3, SECOND);
        slots.open(carrier.name(), carrier.rate().slots());
        legs.watch(numbers(carrier, 40));

        long end = System.nanoTime() + Duration.ofMillis(4500).toNanos();
        Callable<Integer> poller = () -> {
            int steps = 0;
            while (System.nanoTime() < end) {
                rest(never, round.run(carrier));
                steps++;
            }
            return steps;
        };
        try (var replicas = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var replica : replicas.invokeAll(Collections.nCopies(4, poller))) {
                assertThat(replica.get()).isPositive();
            }
        }

        List<Long> inOrder = calls.stream().sorted().toList();
        assertThat(inOrder).hasSizeGreaterThanOrEqualTo(6);
        for (int i = 3; i < inOrder.size(); i++) {
            assertThat(inOrder.get(i) - inOrder.get(i - 3)).isGreaterThanOrEqualTo(A_SECOND_BY_ANOTHER_CLOCK);
        }
        assertThat(twice).isFalse();
    }

    @Test
    void whatADeadPollerHeldIsTakenWhenItsTimeIsOver() {
        PolledCarrier carrier = carrier("dead-" + UUID.randomUUID(), SharedPollingIT::nothing, 1, Duration.ZERO);
        slots.open(carrier.name(), 1);
        legs.watch(numbers(carrier, 1));
        UUID dead = UUID.randomUUID();
        long start = System.nanoTime();
        assertThat(slots.take(carrier.name(), SECOND)).isInstanceOf(Slot.class);
        List<Due> held = legs.claim(carrier.name(), true, 10, dead, SECOND);
        assertThat(held).hasSize(1);

        assertThat(legs.claim(carrier.name(), true, 10, UUID.randomUUID(), SECOND))
                .isEmpty();
        Grant grant = slots.take(carrier.name(), SECOND);
        assertThat(grant).isInstanceOf(Busy.class);
        assertThat(((Busy) grant).freeIn()).isLessThanOrEqualTo(SECOND);

        UUID heir = UUID.randomUUID();
        List<Due> inherited = new ArrayList<>();
        await().pollInterval(Duration.ofMillis(50)).until(() -> {
            if (slots.take(carrier.name(), SECOND) instanceof Slot slot) {
                inherited.addAll(legs.claim(carrier.name(), true, 10, heir, Duration.ofMinutes(1)));
                slots.giveBack(slot, Duration.ZERO);
            }
            return !inherited.isEmpty();
        });
        assertThat(inherited)
                .extracting(Due::leg)
                .containsExactly(held.getFirst().leg());
        assertThat(System.nanoTime() - start)
                .isGreaterThanOrEqualTo(Duration.ofMillis(900).toNanos());
        legs.conclude(dead, List.of());
        assertThat(legs.standings(dead)).isEmpty();
        assertThat(legs.standings(heir)).hasSize(1);
    }

    @Test
    void duringAnOutageOneSlotTriesAndAfterItAllAreFree() {
        String provider = "probe-" + UUID.randomUUID();
        slots.open(provider, 3);
        slots.probe(provider, Duration.ZERO);

        assertThat(slots.take(provider, SECOND)).isInstanceOf(Slot.class);
        assertThat(slots.take(provider, SECOND)).isInstanceOf(Busy.class);
        slots.resume(provider);
        assertThat(slots.take(provider, SECOND)).isInstanceOf(Slot.class);
        assertThat(slots.take(provider, SECOND)).isInstanceOf(Slot.class);
        assertThat(slots.take(provider, SECOND)).isInstanceOf(Busy.class);
    }

    /** What a poller does between its steps, and an interface before it answers. */
    private static void rest(CountDownLatch never, Duration pause) {
        try {
            assertThat(never.await(pause.toMillis(), TimeUnit.MILLISECONDS)).isFalse();
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }

    private static List<Watch> numbers(PolledCarrier carrier, int count) {
        List<Watch> watches = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Leg leg = new Leg("SHARED", UUID.randomUUID().toString());
            watches.add(new Watch(carrier.name(), leg, "WM" + i, true, Duration.ZERO));
        }
        return watches;
    }

    private static QueryAnswer nothing(List<Leg> asked) {
        Map<Leg, LegAnswer> answers = new ConcurrentHashMap<>();
        asked.forEach(leg -> answers.put(leg, new LegAnswer.NoTrace()));
        return new QueryAnswer.Answered(answers);
    }

    private static PolledCarrier carrier(String name, TrackingQueries queries, int calls, Duration gap) {
        Duration day = Duration.ofDays(1);
        Duration soon = Duration.ofMillis(50);
        Pace pace =
                new Pace(soon, new Pauses(soon, soon, soon), new FaultPauses(soon, soon), new End(day, day, day, day));
        return new PolledCarrier(queries, new NamedReader(name), settings(), pace, new Rate(calls, gap), 2);
    }

    private static OfInterface settings() {
        Map<String, String> settings = Map.of(
                "waymark.polling.shared.base-url", "http://127.0.0.1",
                "waymark.polling.shared.api-key", "none",
                "waymark.polling.shared.carriers", "SHARED",
                "waymark.polling.shared.timeout", "1S",
                "waymark.polling.shared.idle", "0.05S",
                "waymark.polling.shared.breaker-failures", "3",
                "waymark.polling.shared.breaker-pause", "1S");
        return Objects.requireNonNull(
                PolledInterfaces.config(settings).interfaces().get("shared"));
    }
}
