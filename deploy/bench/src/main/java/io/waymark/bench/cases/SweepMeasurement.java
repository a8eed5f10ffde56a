package io.waymark.bench.cases;

import io.waymark.bench.Measurement;
import io.waymark.bench.Options;
import io.waymark.bench.machine.Machine;
import io.waymark.bench.results.Finding;
import io.waymark.bench.results.Goal;
import io.waymark.bench.results.Spread;
import io.waymark.bench.stack.Awaiting;
import io.waymark.bench.stack.Stack;
import io.waymark.local.settings.ServiceName;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** R9: what a sweep of due clocks costs the service among few open shipments and among many; each clock opens a case. */
public final class SweepMeasurement implements Measurement {
    private static final double R9 = 1.2;
    private static final Duration LOOK = Duration.ofMillis(20);
    private static final String INTERVAL = "waymark.exceptions.sweep-interval";
    private static final String SPENT = "waymark_cases_sweep_seconds_sum ";

    @Override
    public List<Finding> run(Path root, Options options) throws Exception {
        int rounds = options.number("rounds", options.shortRun() ? 2 : 7);
        int warmUps = options.number("warm-ups", options.shortRun() ? 3 : 60);
        int due = options.number("due", 1_000);
        int few = options.number("few", 100_000);
        int many = options.number("many", options.shortRun() ? 300_000 : 10_000_000);
        Map<String, Object> conditions = Machine.conditions();
        conditions.put("due", due);
        conditions.put("few", few);
        conditions.put("many", many);
        Map<String, String> service = new HashMap<>(options.service());
        service.putIfAbsent(INTERVAL, "200ms");
        try (Stack stack = Stack.start(root, options, service, Set.of(ServiceName.EXCEPTIONS));
                Connection connection = stack.suite().postgres().connect(ServiceName.EXCEPTIONS.database())) {
            conditions.putAll(stack.conditions());
            OpenShipments open = new OpenShipments(connection);
            open.fillTo(few);
            List<Double> _ = sweeps(stack, connection, open, due, warmUps);
            List<Double> amongFew = sweeps(stack, connection, open, due, rounds);
            System.out.printf(Locale.ROOT, "among %,d: %s ms%n", few, amongFew);
            open.fillTo(many);
            List<Double> amongMany = sweeps(stack, connection, open, due, rounds);
            System.out.printf(Locale.ROOT, "among %,d: %s ms%n", many, amongMany);
            return findings(amongFew, amongMany, conditions);
        }
    }

    private static List<Double> sweeps(Stack stack, Connection connection, OpenShipments open, int due, int times)
            throws SQLException, IOException, InterruptedException {
        List<Double> millis = new ArrayList<>();
        for (int time = 0; time < times; time++) {
            double before = secondsSpent(stack);
            open.ripen(due);
            Awaiting.until(
                    "no clock is due",
                    connection,
                    "SELECT NOT EXISTS (SELECT FROM subject WHERE due_at <= now())",
                    LOOK);
            Thread.sleep(LOOK);
            millis.add((secondsSpent(stack) - before) * 1_000);
        }
        return millis;
    }

    /** How long the service has spent in batches of its sweep, those that found nothing among them. */
    private static double secondsSpent(Stack stack) throws IOException, InterruptedException {
        try (HttpClient http = stack.suite().http().build()) {
            HttpRequest request = HttpRequest.newBuilder(
                            stack.suite().management(ServiceName.EXCEPTIONS).resolve("/q/metrics"))
                    .version(HttpClient.Version.HTTP_1_1)
                    .header("Accept", "text/plain")
                    .build();
            return http.send(request, BodyHandlers.ofString())
                    .body()
                    .lines()
                    .filter(line -> line.startsWith(SPENT))
                    .mapToDouble(line -> Double.parseDouble(line.substring(SPENT.length())))
                    .sum();
        }
    }

    private static List<Finding> findings(List<Double> few, List<Double> many, Map<String, Object> conditions) {
        double usual = new Spread(few).median();
        return List.of(
                new Finding(
                        "r9",
                        "ms of sweep among many open shipments / median among few",
                        new Spread(many.stream().map(millis -> millis / usual).toList()),
                        Goal.atMost(R9),
                        conditions),
                new Finding("sweep_few", "ms of sweep among few", new Spread(few), null, conditions),
                new Finding("sweep_many", "ms of sweep among many", new Spread(many), null, conditions));
    }
}
