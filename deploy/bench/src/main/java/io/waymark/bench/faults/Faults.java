package io.waymark.bench.faults;

import io.waymark.bench.Measurement;
import io.waymark.bench.Options;
import io.waymark.bench.faults.NeighbourMeasurement.Disturbance;
import io.waymark.bench.faults.NeighbourMeasurement.Merchant;
import io.waymark.bench.faults.NeighbourMeasurement.Place;
import io.waymark.bench.orders.OrderForge;
import io.waymark.bench.stack.Stack;
import io.waymark.local.load.SlowClients;
import io.waymark.local.settings.ServiceName;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** The faults that can be asked for, by name. */
public final class Faults {
    /** The services that stand in the way of an event: one writes it, one has an effect of it. */
    static final List<ServiceName> SERVICES = List.of(ServiceName.TRACKING, ServiceName.EXCEPTIONS);

    private static final Duration BROKER_AWAY = Duration.ofSeconds(30);
    private static final Duration FROZEN = Duration.ofSeconds(20);
    private static final Duration NOT_READY_WITHIN = Duration.ofSeconds(10);
    private static final int FLOODING_THREADS = 32;
    private static final int SLOW_CONNECTIONS = 1_000;
    private static final int LONGEST_ABSENCE_MILLIS = 2_000;
    private static final String OWN_SLOTS = "FROM pg_replication_slots WHERE database = current_database()";
    private static final String END_CONNECTIONS = """
            SELECT pg_terminate_backend(pid) FROM pg_stat_activity
             WHERE pid <> pg_backend_pid() AND backend_type IN ('client backend', 'walsender')""";

    private Faults() {}

    /** Every fault as a measurement of its own. */
    public static Map<String, Measurement> measurements() {
        Map<String, Measurement> measurements = new TreeMap<>();
        measurements.put("faults-kill", new FaultMeasurement("kill", Faults::kill));
        measurements.put("faults-broker", new FaultMeasurement("broker", Faults::broker));
        measurements.put("faults-database", new FaultMeasurement("database", Faults::database));
        measurements.put("faults-freeze", new FaultMeasurement("freeze", Faults::freeze));
        measurements.put("faults-disk", new FaultMeasurement("disk", FullDisk::strike));
        measurements.put("faults-slot", new FaultMeasurement("slot", Faults::slot));
        measurements.put("faults-booking", new BookingMeasurement());
        measurements.put("faults-cases", new CaseMeasurement());
        measurements.put("faults-shutdown", new EndMeasurement());
        measurements.put(
                "faults-flood",
                new NeighbourMeasurement(
                        "flood",
                        Map.of(
                                "order-service", new Place(Orders::start, flood(Orders::start)),
                                "tracking-ingest", new Place(Subscribers::start, flood(Subscribers::start)))));
        measurements.put(
                "faults-slow",
                new NeighbourMeasurement("slow", Map.of("order-service", new Place(Orders::start, Faults::slow))));
        return measurements;
    }

    /** One merchant asks as fast as it is answered, from many threads. */
    private static Disturbance flood(Merchant merchant) {
        return (stack, options) ->
                merchant.start(stack, "flood-shop", options.number("flood", FLOODING_THREADS), Duration.ZERO)::close;
    }

    /** Hundreds of connections let their requests trickle in. */
    private static Runnable slow(Stack stack, Options options) {
        return SlowClients.start(OrderForge.door(stack), options.number("slow", SLOW_CONNECTIONS))::close;
    }

    /** A service dies as by SIGKILL, wherever its relay and its transactions are, and is started again. */
    private static void kill(Stack stack, Random random) throws InterruptedException {
        ServiceName service = SERVICES.get(random.nextInt(SERVICES.size()));
        stack.suite().kill(service);
        Thread.sleep(random.nextInt(LONGEST_ABSENCE_MILLIS));
        stack.suite().restart(service);
    }

    private static void broker(Stack stack, Random random) throws InterruptedException {
        stack.suite().killBroker();
        Thread.sleep(BROKER_AWAY);
        stack.suite().restartBroker();
    }

    /** In turn: the server dies at once and recovers from its log, or ends all its connections and goes on. */
    private static void database(Stack stack, Random random) throws Exception {
        if (random.nextBoolean()) {
            stack.suite().crashDatabase();
        } else {
            try (Connection connection = stack.connect();
                    Statement end = connection.createStatement()) {
                end.execute(END_CONNECTIONS);
            }
        }
    }

    /** A service stands still, as in a long pause of its host, and then goes on as if nothing had been. */
    private static void freeze(Stack stack, Random random) throws Exception {
        ServiceName service = SERVICES.get(random.nextInt(SERVICES.size()));
        stack.suite().freeze(service);
        Thread.sleep(FROZEN);
        stack.suite().thaw(service);
    }

    /** The replication slot is gone: the service must say so soon, and the documented command must bring everything back. */
    private static void slot(Stack stack, Random random) throws Exception {
        try (Connection connection = stack.connect();
                Statement statement = connection.createStatement()) {
            dropSlots(statement);
            awaitReady(stack, false, NOT_READY_WITHIN);
            statement.execute("SELECT waymark_relay_repair()");
            awaitReady(stack, true, Duration.ofSeconds(60));
        }
    }

    /** A relay that has lost its connection takes its slot again at once, so it may have to lose it several times. */
    private static void dropSlots(Statement statement) throws SQLException {
        boolean some = true;
        while (some) {
            statement.execute(
                    "SELECT pg_terminate_backend(active_pid, 5000) " + OWN_SLOTS + " AND active_pid IS NOT NULL");
            statement.execute("SELECT pg_drop_replication_slot(slot_name) " + OWN_SLOTS + " AND active_pid IS NULL");
            try (ResultSet row = statement.executeQuery("SELECT EXISTS (SELECT " + OWN_SLOTS + ")")) {
                some = row.next() && row.getBoolean(1);
            }
        }
    }

    private static void awaitReady(Stack stack, boolean wanted, Duration within) throws Exception {
        URI health = stack.suite().management(ServiceName.TRACKING).resolve("/q/health/ready");
        long deadline = System.nanoTime() + within.toNanos();
        try (HttpClient client = HttpClient.newHttpClient()) {
            while (isReady(client, health) != wanted) {
                if (System.nanoTime() > deadline) {
                    throw new IllegalStateException(
                            "not " + (wanted ? "ready" : "called unready") + " within " + within.toSeconds() + " s");
                }
                Thread.sleep(100);
            }
        }
    }

    private static boolean isReady(HttpClient client, URI health) throws Exception {
        return client.send(
                                HttpRequest.newBuilder(health)
                                        .timeout(Duration.ofSeconds(5))
                                        .build(),
                                BodyHandlers.discarding())
                        .statusCode()
                == 200;
    }
}
