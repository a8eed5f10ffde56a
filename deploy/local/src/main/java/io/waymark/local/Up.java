package io.waymark.local;

import io.waymark.local.scenario.Report;
import io.waymark.local.scenario.Scenario;
import io.waymark.local.settings.MoreProperties;
import io.waymark.local.settings.ServiceName;
import io.waymark.local.settings.StateFolder;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Starts the suite, shows what it can do, and keeps it up until it is told to stop: what {@code deploy/local/up} runs. */
final class Up {
    private static final long SEED = 20_260_101;
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

    /** Kept reachable, because the logging framework forgets the level of a logger that nobody holds. */
    private static final Logger KAFKA = Logger.getLogger("org.apache.kafka");

    /** What has to be closed when this process ends, last first. */
    private static final ConcurrentLinkedDeque<Runnable> SHUTDOWN = new ConcurrentLinkedDeque<>();

    /** Open until somebody asks this process to end; from then on dying children are no news. */
    private static final CountDownLatch STOPPING = new CountDownLatch(1);

    private Up() {}

    public static void main(String[] args) {
        Options options;
        try {
            options = Options.parse(List.of(args));
        } catch (IllegalArgumentException e) {
            System.err.println("up: " + e.getMessage() + " (deploy/local/up -h explains the options)");
            System.exit(2);
            return;
        }
        try {
            System.exit(run(options) ? 0 : 1);
        } catch (StartFailure e) {
            System.err.println("up: " + e.getMessage());
            System.exit(1);
        }
    }

    private static boolean run(Options options) {
        long begun = System.nanoTime();
        KAFKA.setLevel(Level.SEVERE);
        Path root = Path.of(System.getProperty("waymark.root", ".")).toAbsolutePath();
        StateFolder state = StateFolder.take(root.resolve("deploy/local/.state"), options.fresh());
        Runtime.getRuntime().addShutdownHook(new Thread(Up::shutDown));
        SHUTDOWN.push(state::close);
        System.out.println("Starting PostgreSQL, Kafka and four services; logs in " + state.logs());
        MoreProperties more = options.config();
        Path config = more == null ? null : more.storedIn(state.services());
        Suite suite = Suite.start(
                root,
                config,
                Composition.WHOLE.encrypted(options.tls()),
                options.ports(),
                state,
                SandboxBehaviour.ORDINARY);
        SHUTDOWN.push(suite::close);
        announce(suite, state, Duration.ofNanos(System.nanoTime() - begun));
        boolean passed = !options.scenario() || play(suite);
        return options.once() ? passed : stayUp(suite);
    }

    private static boolean play(Suite suite) {
        try {
            Scenario scenario = new Scenario(
                    suite, SEED, Scenario.runNamed(Instant.now()), step -> System.out.println("scenario: " + step));
            Report report = scenario.run();
            System.out.println();
            report.print(System.out);
            System.out.println();
            return report.passed();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (IllegalStateException e) {
            System.err.println("scenario: " + e.getMessage());
            suite.firstDeath().ifPresent(System.err::println);
            return false;
        }
    }

    private static void shutDown() {
        STOPPING.countDown();
        SHUTDOWN.forEach(Runnable::run);
    }

    private static void announce(Suite suite, StateFolder state, Duration took) {
        String memory = suite.residentBytes().isPresent()
                ? String.format(
                        Locale.ROOT, ", %d MB resident", suite.residentBytes().getAsLong() >> 20)
                : "";
        System.out.printf(Locale.ROOT, "All ready after %.1f s%s.%n%n", took.toMillis() / 1000.0, memory);
        for (ServiceName service : ServiceName.values()) {
            System.out.printf("  %-24s%s%n", service.module(), suite.address(service));
        }
        System.out.printf("  %-24s%s%n", "Kafka", suite.bootstrapServers());
        System.out.printf("  %-24s%s%n%n", "PostgreSQL", suite.postgres().jdbcUrl("…") + " user postgres");
        suite.authority().ifPresent(file -> System.out.println("All of it over TLS; clients trust " + file + "\n"));
        tellPage("Desk, in a browser", suite.address(ServiceName.EXCEPTIONS).resolve("/desk"));
        tellPage("Merchants' cases", suite.address(ServiceName.EXCEPTIONS).resolve("/my/cases"));
        tellPage("Console of orders", suite.address(ServiceName.ORDER).resolve("/console"));
        tellPage("Console of cases", suite.address(ServiceName.EXCEPTIONS).resolve("/console"));
        System.out.println("  The sandbox asks who you are, and believes it: no password.\n");
        System.out.println("A token for calls by hand: deploy/local/token ROLE [MERCHANT]");
        System.out.println();
        state.announceReady(); // last: whoever waits for it reads what was printed
    }

    private static void tellPage(String name, URI address) {
        System.out.printf("  %-24s%s%n", name, address);
    }

    /** News of the suite, unless it is being stopped: then dying children are none. */
    private static void tell(String news) {
        if (STOPPING.getCount() > 0) {
            System.err.printf("%tT %s%n", Instant.now().atZone(ZoneId.systemDefault()), news);
        }
    }

    private static boolean stayUp(Suite suite) {
        System.out.println("Ctrl-C stops everything; the data is kept. What ends by itself is started again.");
        tellPage("Cases of all of it:", suite.address(ServiceName.EXCEPTIONS).resolve("/desk"));
        Caretaker caretaker = suite.caretaker(Up::tell);
        try {
            while (!STOPPING.await(LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
                caretaker.look();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return true;
    }
}
