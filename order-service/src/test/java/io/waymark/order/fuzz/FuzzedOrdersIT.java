package io.waymark.order.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.waymark.jdbc.Database;
import io.waymark.order.PlayedCarriers;
import io.waymark.order.fuzz.FuzzedDoor.Reply;
import io.waymark.testkit.Backends;
import io.waymark.testkit.Soak;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

/**
 * Sends orders that chance made, over several connections at once: none is answered as our own fault, each refusal says why,
 * what is accepted can be read, and nothing is kept of what is refused. {@code -Dfuzz.seed} of a failure brings the request
 * that it names first.
 */
@QuarkusTest
@WithTestResource(Backends.class)
@WithTestResource(PlayedCarriers.class)
class FuzzedOrdersIT {
    private static final Logger LOG = Logger.getLogger(FuzzedOrdersIT.class);
    private static final long FIRST_SEED = Long.getLong("fuzz.seed", 20_261_130_000_000L);
    private static final int FULL = 100_000;
    private static final int QUICK = 2_000;
    private static final int CONNECTIONS = 12;
    private static final int SHOWN = 5;

    @Inject
    Database database;

    private final FuzzedOrders orders = new FuzzedOrders();
    private final Map<String, Set<String>> faults = new ConcurrentSkipListMap<>();
    private final Map<String, AtomicInteger> answers = new ConcurrentSkipListMap<>();
    private final Set<UUID> placed = ConcurrentHashMap.newKeySet();

    @Test
    void noOrderBreaksTheDoor() throws Exception {
        int many = Soak.isFull() ? FULL : QUICK;
        Set<UUID> ordersBefore = ids("customer_order");
        Set<UUID> bookingsBefore = ids("booking");
        long start = System.nanoTime();

        sendAll(many);

        LOG.infof(
                "%d orders of seed %d in %d s: %s",
                many, FIRST_SEED, (System.nanoTime() - start) / 1_000_000_000L, answers);
        assertThat(faults)
                .as("faults of %d orders of seed %d", many, FIRST_SEED)
                .isEmpty();
        assertThat(answers).containsKeys("SOUND 201", "FIELDS 201", "FIELDS 422", "OCTETS 400", "SHARED_REFERENCE 200");
        assertThat(added("customer_order", ordersBefore)).isEqualTo(placed);
        assertThat(added("booking", bookingsBefore)).isEqualTo(placed);
    }

    private void sendAll(int many) throws Exception {
        AtomicLong next = new AtomicLong(FIRST_SEED);
        long end = FIRST_SEED + many;
        try (FuzzedDoor door = new FuzzedDoor();
                ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS)) {
            List<Future<?>> senders = new ArrayList<>();
            for (int i = 0; i < CONNECTIONS; i++) {
                senders.add(threads.submit(() -> sendWhileAny(door, next, end)));
            }
            for (Future<?> sender : senders) {
                sender.get();
            }
        }
    }

    private void sendWhileAny(FuzzedDoor door, AtomicLong next, long end) {
        for (long seed = next.getAndIncrement(); seed < end; seed = next.getAndIncrement()) {
            send(door, orders.of(seed));
        }
    }

    private void send(FuzzedDoor door, FuzzedOrder order) {
        Reply reply = door.place(order);
        answers.computeIfAbsent(order.kind() + " " + reply.status(), kind -> new AtomicInteger())
                .incrementAndGet();
        FuzzJudge.fault(reply).ifPresent(fault -> note(fault, order));
        if (reply.isAccepted()) {
            String orderId = FuzzJudge.orderId(reply);
            if (reply.status() == 201) {
                placed.add(UUID.fromString(orderId));
            }
            Reply read = door.read(orderId, order.headers().getOrDefault("Authorization", ""));
            FuzzJudge.faultOfReading(reply, read).ifPresent(fault -> note(fault, order));
        }
    }

    private void note(String fault, FuzzedOrder order) {
        Set<String> shown = faults.computeIfAbsent(fault, kind -> ConcurrentHashMap.newKeySet());
        if (shown.size() < SHOWN) {
            shown.add(order.toString());
        }
    }

    private Set<UUID> ids(String table) {
        return new HashSet<>(database.query("SELECT order_id FROM " + table, row -> row.uuid("order_id")));
    }

    private Set<UUID> added(String table, Set<UUID> before) {
        Set<UUID> added = ids(table);
        added.removeAll(before);
        return added;
    }
}
