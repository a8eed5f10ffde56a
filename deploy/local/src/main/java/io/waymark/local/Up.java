package io.waymark.local;

import io.waymark.local.settings.ServiceName;
import io.waymark.local.settings.StateFolder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ConcurrentLinkedDeque;

/** Starts the suite, shows what it can do, and keeps it up until it is told to stop: what {@code deploy/local/up} runs. */
final class Up {
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

    /** What has to be closed when this process ends, last first. */
    private static final ConcurrentLinkedDeque<Runnable> SHUTDOWN = new ConcurrentLinkedDeque<>();

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
        Path root = Path.of(System.getProperty("waymark.root", ".")).toAbsolutePath();
        StateFolder state = StateFolder.take(root.resolve("deploy/local/.state"), options.fresh());
        Runtime.getRuntime().addShutdownHook(new Thread(() -> SHUTDOWN.forEach(Runnable::run)));
        SHUTDOWN.push(state::close);
        System.out.println("Starting PostgreSQL, Kafka and four services; logs in " + state.logs());
        Suite suite = Suite.start(root, options.config(), options.ports(), state, SandboxBehaviour.ORDINARY);
        SHUTDOWN.push(suite::close);
        announce(suite, state, Duration.ofNanos(System.nanoTime() - begun));
        return options.once() || stayUp(suite);
    }

    private static void announce(Suite suite, StateFolder state, Duration took) {
        state.announceReady();
        String memory = suite.residentBytes().isPresent()
                ? String.format(
                        Locale.ROOT, ", %d MB resident", suite.residentBytes().getAsLong() >> 20)
                : "";
        System.out.printf(Locale.ROOT, "All ready after %.1f s%s.%n%n", took.toMillis() / 1000.0, memory);
        for (ServiceName service : ServiceName.values()) {
            System.out.printf("  %-24s%s%n", service.module(), suite.address(service));
        }
        System.out.printf("  %-24s%s%n", "desk of the exceptions", suite.address(ServiceName.EXCEPTIONS) + "/desk");
        System.out.printf("  %-24s%s%n", "Kafka", suite.bootstrapServers());
        System.out.printf("  %-24s%s%n%n", "PostgreSQL", suite.postgres().jdbcUrl("…") + " user postgres");
        System.out.println("A token for calls by hand: deploy/local/token ROLE [MERCHANT]");
        System.out.println();
    }

    private static boolean stayUp(Suite suite) {
        System.out.println("Ctrl-C stops everything; the data is kept.");
        while (suite.firstDeath().isEmpty()) {
            try {
                Thread.sleep(LOOK_EVERY);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return true;
            }
        }
        throw new StartFailure(suite.firstDeath().orElseThrow());
    }
}
