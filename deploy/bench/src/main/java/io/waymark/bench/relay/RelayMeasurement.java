package io.waymark.bench.relay;

import io.waymark.bench.Measurement;
import io.waymark.bench.Options;
import io.waymark.bench.machine.Machine;
import io.waymark.bench.results.Finding;
import io.waymark.bench.results.Goal;
import io.waymark.bench.results.Spread;
import io.waymark.bench.stack.Stack;
import io.waymark.local.process.Guard;
import io.waymark.local.settings.ServiceName;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** R2: a waiting outbox is published by the relay and by its peer in turn, each in a fresh process over the same rows. */
public final class RelayMeasurement implements Measurement {
    private static final String SLOT = "bench_relay";
    private static final String TOPIC = "bench.relay.v1";
    private static final double GOAL = 1.1;
    private static final long SEED = 20_260_101;

    @Override
    public List<Finding> run(Path root, Options options) throws Exception {
        int rows = options.number("rows", options.shortRun() ? 50_000 : 200_000);
        int pairs = options.number("rounds", options.shortRun() ? 2 : 5);
        Map<String, Object> conditions = Machine.conditions();
        conditions.put("rows", rows);
        conditions.put("tuning", Tuning.ALIKE.toString());
        Options alike =
                options.with("heap", Integer.toString(Tuning.HEAP_MEGABYTES)).with("jvm", String.join(" ", Tuning.JVM));
        try (Stack stack = Stack.start(root, alike, Tuning.ALIKE.relay(SLOT));
                Guard guard = Guard.start();
                Connection connection = stack.connect();
                PublishedTopic topic =
                        PublishedTopic.create(stack.suite().bootstrapServers(), TOPIC, Connect.HEARTBEATS)) {
            stack.suite().kill(ServiceName.TRACKING);
            SlotCopies slots = SlotCopies.from(connection);
            Backlog.write(connection, TOPIC, rows, SEED);
            conditions.putAll(stack.conditions());
            Contest contest = new Contest(stack, slots, topic, connect(root, stack, guard), SLOT, rows);
            Contest.Results results = contest.run(pairs);
            conditions.put("busiestThreadsOfRelay", results.busiestOfRelay());
            conditions.put("busiestThreadsOfPeer", results.busiestOfPeer());
            return findings(results, conditions);
        }
    }

    private static Connect connect(Path root, Stack stack, Guard guard) {
        var postgres = stack.suite().postgres();
        return new Connect(
                root,
                stack.state(),
                guard,
                new Connect.Place(
                        "127.0.0.1",
                        postgres.port(),
                        ServiceName.TRACKING.database(),
                        postgres.user(),
                        postgres.password(),
                        stack.suite().bootstrapServers()),
                Tuning.ALIKE);
    }

    private static List<Finding> findings(Contest.Results results, Map<String, Object> conditions) {
        List<Finding> findings = new ArrayList<>();
        findings.add(new Finding(
                "r2",
                "rows published per second, relay / Kafka Connect with the outbox router",
                new Spread(results.ratios()),
                Goal.atLeast(GOAL),
                conditions));
        findings.add(new Finding(
                "relay_rows", "rows per second of the relay", new Spread(results.relay()), null, conditions));
        findings.add(
                new Finding("peer_rows", "rows per second of the peer", new Spread(results.peer()), null, conditions));
        return findings;
    }
}
