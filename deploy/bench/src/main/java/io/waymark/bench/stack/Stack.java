package io.waymark.bench.stack;

import io.waymark.bench.Options;
import io.waymark.bench.machine.CpuTimes;
import io.waymark.local.Composition;
import io.waymark.local.SandboxBehaviour;
import io.waymark.local.StartFailure;
import io.waymark.local.Suite;
import io.waymark.local.settings.Ports;
import io.waymark.local.settings.ServiceName;
import io.waymark.local.settings.StateFolder;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** PostgreSQL, the broker and the packaged tracking-ingest as child processes over an empty state folder. */
public final class Stack implements AutoCloseable {
    /** As a small database server is set; fsync and synchronous_commit stay on, as everywhere. */
    private static final Map<String, String> POSTGRES =
            Map.of("shared_buffers", "512MB", "max_wal_size", "4GB", "max_connections", "400");

    private static final String HEAP_MEGABYTES = "512";
    private static final String JVM = "-XX:+UseParallelGC";

    private final StateFolder state;
    private final Suite suite;
    private final Composition composition;
    private final Map<String, Object> conditions;
    private final boolean relays;

    private Stack(
            StateFolder state, Suite suite, Composition composition, Map<String, Object> conditions, boolean relays) {
        this.state = state;
        this.suite = suite;
        this.composition = composition;
        this.conditions = conditions;
        this.relays = relays;
    }

    /**
     * Starts everything.
     *
     * @param properties of the service, above its own
     */
    public static Stack start(Path root, Options options, Map<String, String> properties) throws IOException {
        return start(root, options, properties, Set.of(ServiceName.TRACKING));
    }

    /** Starts more services than the one that takes in pushes; see {@link #start(Path, Options, Map)}. */
    public static Stack start(Path root, Options options, Map<String, String> properties, Set<ServiceName> services)
            throws IOException {
        StateFolder state = StateFolder.take(root.resolve("deploy/bench/.state"), true);
        Path config = config(state);
        StringBuilder lines = new StringBuilder();
        properties.forEach(
                (name, value) -> lines.append(name).append('=').append(value).append('\n'));
        Files.writeString(config, lines);
        int heap = Integer.parseInt(options.setting("heap", HEAP_MEGABYTES));
        List<String> jvm = List.of(options.setting("jvm", JVM).split(" "));
        Composition composition = new Composition(services, heap, jvm, POSTGRES);
        Map<String, Object> conditions = new LinkedHashMap<>();
        conditions.put("heapMegabytes", heap);
        conditions.put("jvmFlags", String.join(" ", jvm));
        conditions.put("postgres", POSTGRES);
        conditions.put("service", properties);
        try {
            Suite suite = Suite.start(root, config, composition, Ports.free(), state, new SandboxBehaviour(0, 0));
            return new Stack(
                    state, suite, composition, conditions, !"false".equals(properties.get("waymark.relay.enabled")));
        } catch (StartFailure e) {
            state.close();
            throw e;
        }
    }

    public Suite suite() {
        return suite;
    }

    public StateFolder state() {
        return state;
    }

    private static Path config(StateFolder state) {
        return state.services().resolve("bench.properties");
    }

    /** What the service is told above its own settings. */
    Path config() {
        return config(state);
    }

    /** How the service's JVM is set. */
    Composition composition() {
        return composition;
    }

    /** How all of it is set. */
    public Map<String, Object> conditions() {
        return conditions;
    }

    /** Where the service listens. */
    public InetSocketAddress door() {
        URI address = suite.address(ServiceName.TRACKING);
        return new InetSocketAddress(address.getHost(), address.getPort());
    }

    /** A connection to the service's database. */
    public Connection connect() throws SQLException {
        return suite.postgres().connect(ServiceName.TRACKING.database());
    }

    /** Issues waybills and waits until the service knows all of them. */
    public void link(int shipments) throws SQLException, InterruptedException {
        Waybills.issue(suite.bootstrapServers(), shipments);
        try (Connection connection = connect()) {
            Awaiting.until(
                    "all shipments are linked",
                    connection,
                    "SELECT count(*) >= " + shipments + " FROM shipment WHERE labelled_at IS NOT NULL");
        }
    }

    /** Waits until the relay, where it runs, has published everything that is in the outbox now. */
    public void drain() throws SQLException, InterruptedException {
        if (!relays) {
            return;
        }
        try (Connection connection = connect()) {
            Published.await(connection);
        }
    }

    /** CPU seconds used so far, by who used them. */
    public Map<String, Double> cpuSeconds() {
        Map<String, Double> seconds = new LinkedHashMap<>();
        seconds.put("service", CpuTimes.of(List.of(suite.pid(ServiceName.TRACKING))));
        seconds.put("postgres", suite.postmaster().map(CpuTimes::ofTree).orElse(0.0));
        seconds.put("broker", CpuTimes.of(List.of(suite.brokerPid())));
        seconds.put("load", CpuTimes.ofThisProcess());
        return seconds;
    }

    @Override
    public void close() {
        suite.close();
        state.close();
    }
}
