package io.waymark.bench;

import io.waymark.bench.cases.RouterMeasurement;
import io.waymark.bench.cases.SweepMeasurement;
import io.waymark.bench.faults.Faults;
import io.waymark.bench.ingest.IngestMeasurement;
import io.waymark.bench.latency.LatencyMeasurement;
import io.waymark.bench.orders.OrdersMeasurement;
import io.waymark.bench.poison.PoisonMeasurement;
import io.waymark.bench.query.QueryMeasurement;
import io.waymark.bench.relay.RelayMeasurement;
import io.waymark.bench.results.ResultsFile;
import io.waymark.bench.results.ResultsTable;
import io.waymark.local.StartFailure;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Runs one measurement, prints a table and writes a file: what {@code deploy/bench/run} starts. */
final class Bench {
    private static final Map<String, Measurement> MEASUREMENTS = new TreeMap<>(Faults.measurements());

    static {
        MEASUREMENTS.putAll(Map.of(
                "ingest", new IngestMeasurement(),
                "faults-poison", new PoisonMeasurement(),
                "latency", new LatencyMeasurement(),
                "orders", new OrdersMeasurement(),
                "query", new QueryMeasurement(),
                "relay", new RelayMeasurement(),
                "router", new RouterMeasurement(),
                "sweep", new SweepMeasurement()));
    }

    /** Kept reachable, because the logging framework forgets the level of a logger that nobody holds. */
    private static final Logger KAFKA = Logger.getLogger("org.apache.kafka");

    private Bench() {}

    public static void main(String[] args) throws Exception {
        Options options;
        try {
            options = Options.parse(args, MEASUREMENTS.keySet());
        } catch (IllegalArgumentException e) {
            System.err.println("run: " + e.getMessage());
            System.exit(2);
            return;
        }
        KAFKA.setLevel(Level.SEVERE);
        Measurement measurement = MEASUREMENTS.get(options.measurement());
        if (measurement == null) {
            throw new IllegalStateException(options.measurement());
        }
        Path root = Path.of(System.getProperty("waymark.root", ".")).toAbsolutePath();
        try {
            var findings = measurement.run(root, options);
            ResultsTable.print(System.out, findings);
            Path file = ResultsFile.write(root.resolve("deploy/bench/results"), options.measurement(), findings);
            System.out.println("written to " + root.relativize(file));
            boolean missed = findings.stream().anyMatch(finding -> Boolean.FALSE.equals(finding.reached()));
            System.exit(missed && measurement.mustReachGoals() ? 1 : 0);
        } catch (StartFailure e) {
            System.err.println("run: " + e.getMessage());
            System.exit(1);
        }
    }
}
