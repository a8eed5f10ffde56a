package io.waymark.bench.stack;

import io.waymark.local.Readiness;
import io.waymark.local.settings.ServiceName;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;

/** A second process of tracking-ingest on the stack's database and broker, as any load balancer would have beside the first. */
public final class Replica implements AutoCloseable {
    private final Neighbour process;

    private Replica(Neighbour process) {
        this.process = process;
    }

    /** Starts it and returns when it is ready. */
    public static Replica start(Path root, Stack stack) throws IOException {
        String module = ServiceName.TRACKING.module();
        List<Path> settings = List.of(stack.state().services().resolve(module + ".properties"), stack.config());
        return new Replica(Neighbour.start(
                "replica",
                root.resolve(module),
                stack,
                settings,
                (door, management) -> Readiness.isReady(URI.create("http://127.0.0.1:" + management.getPort()))));
    }

    /** Where it listens. */
    public InetSocketAddress door() {
        return process.address();
    }

    @Override
    public void close() {
        process.close();
    }
}
