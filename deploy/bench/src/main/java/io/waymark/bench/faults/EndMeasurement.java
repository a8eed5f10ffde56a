package io.waymark.bench.faults;

import io.waymark.bench.Measurement;
import io.waymark.bench.Options;
import io.waymark.bench.machine.Machine;
import io.waymark.bench.push.StandardForge;
import io.waymark.bench.results.Finding;
import io.waymark.bench.results.Goal;
import io.waymark.bench.results.Spread;
import io.waymark.bench.stack.Stack;
import io.waymark.local.load.KeepAliveClients;
import io.waymark.local.load.Served;
import io.waymark.local.settings.ServiceName;
import io.waymark.local.settings.ServiceSettings;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** Services are asked to end and started again while keep-alive clients call: no request may be broken off. */
final class EndMeasurement implements Measurement {
    private static final int SHIPMENTS = 500;
    private static final int CLIENTS = 32;
    private static final Duration PAUSE = Duration.ofMillis(10);
    private static final Duration BEFORE = Duration.ofSeconds(4);

    @Override
    public boolean mustReachGoals() {
        return true;
    }

    @Override
    public List<Finding> run(Path root, Options options) throws Exception {
        int rounds = options.number("rounds", options.shortRun() ? 1 : 3);
        Map<String, Object> conditions = Machine.conditions();
        conditions.put("rounds", rounds);
        List<Double> broken = new ArrayList<>();
        List<Double> accepted = new ArrayList<>();
        try (Stack stack =
                Stack.start(root, options, options.service(), Set.of(ServiceName.ORDER, ServiceName.TRACKING))) {
            stack.link(SHIPMENTS);
            conditions.putAll(stack.conditions());
            AtomicInteger pushed = new AtomicInteger();
            for (int round = 1; round <= rounds; round++) {
                List<Served> served = end(stack, pushed);
                served.forEach(one -> System.out.printf(
                        "answered %s, nobody there %d times, broken off %s%n",
                        one.statuses(), one.turnedAwayCount(), one.broken()));
                broken.add((double)
                        served.stream().mapToInt(one -> one.broken().size()).sum());
                accepted.add((double) served.stream().mapToInt(Served::accepted).sum());
            }
        }
        return List.of(
                new Finding("broken", "requests broken off", new Spread(broken), Goal.atMost(0), conditions),
                new Finding("accepted", "requests accepted", new Spread(accepted), null, conditions));
    }

    private static List<Served> end(Stack stack, AtomicInteger pushed) throws InterruptedException {
        try (KeepAliveClients orders = Orders.start(stack, "end-shop", CLIENTS, PAUSE);
                KeepAliveClients pushes = pushes(stack, pushed)) {
            Thread.sleep(BEFORE);
            for (ServiceName service : List.of(ServiceName.ORDER, ServiceName.TRACKING)) {
                stack.suite().stop(service);
                stack.suite().restart(service);
            }
            return List.of(orders.served(), pushes.served());
        }
    }

    private static KeepAliveClients pushes(Stack stack, AtomicInteger pushed) {
        String secret = stack.suite().secrets().standardWebhooksSecret();
        ThreadLocal<StandardForge> forges = ThreadLocal.withInitial(
                () -> new StandardForge(ServiceSettings.ACCOUNT, secret, StandardForge.ON_ITS_WAY, Clock.systemUTC()));
        return KeepAliveClients.start(stack.door(), CLIENTS, PAUSE, () -> {
            int node = pushed.getAndIncrement();
            return forges.get().request(node % SHIPMENTS, node);
        });
    }
}
