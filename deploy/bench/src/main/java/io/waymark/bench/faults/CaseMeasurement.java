package io.waymark.bench.faults;

import io.waymark.bench.Measurement;
import io.waymark.bench.Options;
import io.waymark.bench.faults.CaseFindings.Act;
import io.waymark.bench.machine.Machine;
import io.waymark.bench.results.Finding;
import io.waymark.bench.results.Goal;
import io.waymark.bench.results.Spread;
import io.waymark.bench.stack.Awaiting;
import io.waymark.bench.stack.Stack;
import io.waymark.local.settings.ServiceName;
import io.waymark.testkit.EventSender;
import io.waymark.testkit.WebhookReceiver;
import io.waymark.testkit.WebhookReceiver.Answer;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * exception-router dies while parcels get into trouble and out of it, a desk works its cases and a receiver is told of them. In the
 * end each trouble has its case once, each answered act is kept, topic and tables agree, and each notice has arrived.
 */
final class CaseMeasurement implements Measurement {
    private static final int EACH_ROUND = 120;

    /** Of three parcels the first is delivered after all, the second is worked by the desk, the third is left alone. */
    private static final int FATES = 3;

    private static final int REFUSE_EVERY = 7;
    private static final int EARLIEST_KILL_MILLIS = 100;
    private static final int LATEST_KILL_MILLIS = 3_000;
    private static final String SOLVED = "{\"reason\":\"SOLVED\",\"note\":\"asked the recipient\"}";
    private static final String CHANNEL = "waymark.notices.channels.support.";
    private static final Duration UNTIL_SOLVED = Duration.ofSeconds(5);
    private static final Duration UNTIL_TOLD = Duration.ofMinutes(2);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

    /** The broker gives a dead reader's partitions to the next one only when it misses the first. */
    private static final Map<String, String> SOON_MISSED =
            Map.of("kafka.session.timeout.ms", "6000", "kafka.heartbeat.interval.ms", "2000");

    private static final String STANDING = """
            SELECT (SELECT string_agg(state || ' ' || n, ', ') FROM (SELECT state, count(*) AS n FROM exception_case GROUP BY 1) t)
                   || '; ' ||
                   (SELECT string_agg(status || ' ' || n, ', ') FROM (SELECT status, count(*) AS n FROM notice_message GROUP BY 1) t)""";

    private final Set<Integer> troubled = ConcurrentHashMap.newKeySet();
    private final Set<Integer> cleared = ConcurrentHashMap.newKeySet();
    private final Set<Act> acts = ConcurrentHashMap.newKeySet();
    private final AtomicInteger unanswered = new AtomicInteger();

    @Override
    public boolean mustReachGoals() {
        return true;
    }

    @Override
    public List<Finding> run(Path root, Options options) throws Exception {
        int rounds = options.number("rounds", options.shortRun() ? 2 : 20);
        long seed = options.number("seed", 1);
        Map<String, Object> conditions = Machine.conditions();
        conditions.put("rounds", rounds);
        conditions.put("seed", seed);
        Random random = new Random(seed);
        try (WebhookReceiver receiver = new WebhookReceiver()) {
            Map<String, String> settings = new HashMap<>(telling(receiver));
            settings.putAll(options.service());
            try (Stack stack = Stack.start(root, options, settings, Set.of(ServiceName.EXCEPTIONS));
                    EventSender sender = new EventSender(stack.suite().bootstrapServers())) {
                conditions.putAll(stack.conditions());
                AtomicInteger calls = new AtomicInteger();
                receiver.answers(call -> calls.incrementAndGet() % REFUSE_EVERY == 0 ? Answer.of(503) : Answer.OK);
                for (int round = 0; round < rounds; round++) {
                    strike(stack, new TroubledParcels(sender), round * EACH_ROUND, random);
                    System.out.printf(
                            "round %d of %d: %d troubles, %d acts, %d unanswered, %d calls of the receiver%n",
                            round + 1,
                            rounds,
                            troubled.size(),
                            acts.size(),
                            unanswered.get(),
                            receiver.calls().size());
                }
                receiver.answers(call -> Answer.OK);
                awaitQuiet(stack);
                return findings(CaseEvidence.of(stack, receiver), conditions);
            }
        }
    }

    private static Map<String, String> telling(WebhookReceiver receiver) {
        Map<String, String> settings = new HashMap<>(SOON_MISSED);
        settings.put(CHANNEL + "address", receiver.url());
        settings.put(CHANNEL + "secret", "whsec_" + Base64.getEncoder().encodeToString(new byte[32]));
        settings.put("waymark.notices.plain-hosts", "127.0.0.1");
        settings.put("waymark.notices.allowed-private-networks", "127.0.0.1");
        settings.put("waymark.notices.allowed-ports", "1024-65535");
        settings.put("waymark.notices.timeout", "2s");
        settings.put("waymark.notices.settle", "500ms");
        settings.put("waymark.notices.pauses", String.join(",", Collections.nCopies(20, "500ms")));
        settings.put("waymark.notices.breaker.rest", "300ms");
        settings.put("waymark.notices.breaker.longest-rest", "1s");
        return settings;
    }

    /** Troubles come and go, and the desk works; some time after the first case the service dies, and is started again. */
    private void strike(Stack stack, TroubledParcels parcels, int first, Random random)
            throws SQLException, InterruptedException, ExecutionException {
        List<Integer> all = IntStream.range(first, first + EACH_ROUND).boxed().toList();
        CaseDesk desk = new CaseDesk(stack);
        try (ExecutorService work = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> sent = work.submit(() -> {
                send(parcels, all);
                return null;
            });
            awaitFirst(stack, first);
            all.stream()
                    .filter(parcel -> fate(parcel) == 1)
                    .forEach(parcel -> work.execute(() -> attend(desk, parcel)));
            Thread.sleep(EARLIEST_KILL_MILLIS + random.nextInt(LATEST_KILL_MILLIS - EARLIEST_KILL_MILLIS));
            stack.suite().kill(ServiceName.EXCEPTIONS);
            stack.suite().restart(ServiceName.EXCEPTIONS);
            sent.get();
        }
    }

    private void send(TroubledParcels parcels, List<Integer> all) throws InterruptedException {
        parcels.trouble(all);
        troubled.addAll(all);
        List<Integer> lucky = all.stream().filter(parcel -> fate(parcel) == 0).toList();
        parcels.deliver(lucky);
        cleared.addAll(lucky);
    }

    private static void awaitFirst(Stack stack, int first) throws SQLException, InterruptedException {
        try (Connection connection = stack.suite().postgres().connect(ServiceName.EXCEPTIONS.database())) {
            Awaiting.until(
                    "the first trouble has its case",
                    connection,
                    "SELECT EXISTS (SELECT FROM exception_case WHERE shipment_code >= '" + TroubledParcels.code(first)
                            + "')");
        }
    }

    private static int fate(int parcel) {
        return parcel % FATES;
    }

    /** Takes the case of a parcel and solves it, if the service lives for so long. */
    private void attend(CaseDesk desk, int parcel) {
        try {
            long until = System.nanoTime() + UNTIL_SOLVED.toNanos();
            Optional<UUID> open = desk.open(TroubledParcels.code(parcel));
            while (open.isEmpty() && System.nanoTime() < until) {
                Thread.sleep(50);
                open = desk.open(TroubledParcels.code(parcel));
            }
            if (open.isPresent() && desk.act(open.get(), "acknowledge", "{}")) {
                acts.add(new Act(open.get(), "ACKNOWLEDGED"));
                if (parcel % 2 == 0 && desk.act(open.get(), "resolve", SOLVED)) {
                    acts.add(new Act(open.get(), "RESOLVED"));
                }
            }
        } catch (IOException killed) {
            // It was not answered, so nothing is expected of it; it may be done all the same.
            unanswered.incrementAndGet();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void awaitQuiet(Stack stack) throws SQLException, InterruptedException {
        try (Connection connection = stack.suite().postgres().connect(ServiceName.EXCEPTIONS.database())) {
            try {
                Awaiting.until("every trouble has its case, and every notice has gone out", connection, """
                        SELECT (SELECT count(DISTINCT shipment_code) FROM exception_case) >= %d
                           AND (SELECT count(*) FROM exception_case WHERE resolved_automatically) >= %d
                           AND NOT EXISTS (SELECT FROM notice_message WHERE status = 'WAITING')""".formatted(
                                troubled.size(), cleared.size()));
            } catch (IllegalStateException late) {
                System.out.println("cases; notices: " + Awaiting.text(connection, STANDING));
                throw late;
            }
        }
        awaitTold(stack);
    }

    /** Every fact of the outbox lies in the topic: transactions that were open together end in any order, so ids say it, not times. */
    private static void awaitTold(Stack stack) throws SQLException, InterruptedException {
        long deadline = System.nanoTime() + UNTIL_TOLD.toNanos();
        while (CaseEvidence.untold(stack) > 0) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException(
                        CaseEvidence.untold(stack) + " facts of the outbox are not in the topic");
            }
            Thread.sleep(LOOK_EVERY);
        }
    }

    private List<Finding> findings(CaseFindings found, Map<String, Object> conditions) {
        List<Finding> findings = new ArrayList<>();
        found.violations(new CaseFindings.Expected(codes(troubled), codes(cleared), acts))
                .forEach((rule, count) -> findings.add(new Finding(
                        rule.substring(0, rule.indexOf(' ')),
                        rule.substring(rule.indexOf(' ') + 1),
                        new Spread(List.of((double) count)),
                        Goal.atMost(0),
                        conditions)));
        int again = found.received().size() - new HashSet<>(found.received()).size();
        findings.add(counted("cases", "cases", found.stored().size(), conditions));
        findings.add(counted("notices", "notices", found.notices().size(), conditions));
        findings.add(counted("again", "calls of the receiver under an id that it knew", again, conditions));
        return findings;
    }

    private static Finding counted(String name, String what, int count, Map<String, Object> conditions) {
        return new Finding(name, what, new Spread(List.of((double) count)), null, conditions);
    }

    private static Set<String> codes(Set<Integer> parcels) {
        return parcels.stream().map(TroubledParcels::code).collect(Collectors.toSet());
    }
}
