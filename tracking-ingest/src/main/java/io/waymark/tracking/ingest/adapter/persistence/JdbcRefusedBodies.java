package io.waymark.tracking.ingest.adapter.persistence;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.waymark.jdbc.Database;
import io.waymark.jdbc.Salvage;
import io.waymark.tracking.ingest.IngestConfig;
import io.waymark.tracking.ingest.application.RawBodies;
import io.waymark.tracking.ingest.application.RefusedBodies;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Refused bodies in PostgreSQL, sealed like those of accepted pushes, and written down together. */
@Singleton
class JdbcRefusedBodies implements RefusedBodies {
    private static final Logger LOG = Logger.getLogger(JdbcRefusedBodies.class);
    private static final int LONGEST = 256 * 1024;
    private static final int MOST_WAITING = 200;
    private static final String KEEP = """
            INSERT INTO refused_push (id, received_at, provider, account, body)
            SELECT * FROM unnest(?::uuid[], ?::timestamptz[], ?::text[], ?::text[], ?::bytea[]) ON CONFLICT DO NOTHING""";
    private static final String FIND = "SELECT body FROM refused_push WHERE id = ?";
    private static final String FORGET = "DELETE FROM refused_push WHERE received_at < ?";

    private final Database database;
    private final RawBodies bodies;
    private final int keptPerMinute;
    private final Counter dropped;
    private final Map<Sender, Integer> keptThisMinute = new HashMap<>();
    private List<Refused> waiting = new ArrayList<>();
    private Instant minute = Instant.EPOCH;

    private record Sender(String provider, String account) {}

    @SuppressWarnings("ArrayRecordComponent") // bytes that are passed on and never compared
    private record Refused(UUID id, Instant receivedAt, String provider, String account, byte[] sealed) {}

    JdbcRefusedBodies(Database database, RawBodies bodies, IngestConfig config, MeterRegistry registry) {
        this.database = database;
        this.bodies = bodies;
        this.keptPerMinute = config.refusedBodiesPerMinute();
        this.dropped = Counter.builder("waymark_ingest_refused_bodies_dropped")
                .description("refused bodies that were not kept, as there were too many")
                .register(registry);
    }

    @Override
    public void keep(UUID id, Instant receivedAt, String provider, String account, byte[] body) {
        if (!mayKeep(new Sender(provider, account), receivedAt)) {
            dropped.increment();
            return;
        }
        byte[] kept = body.length <= LONGEST ? body : Arrays.copyOf(body, LONGEST);
        add(List.of(new Refused(id, receivedAt, provider, account, bodies.seal(id, kept))));
    }

    private synchronized boolean mayKeep(Sender sender, Instant at) {
        Instant now = at.truncatedTo(ChronoUnit.MINUTES);
        if (!now.equals(minute)) {
            minute = now;
            keptThisMinute.clear();
        }
        return waiting.size() < MOST_WAITING && keptThisMinute.merge(sender, 1, Integer::sum) <= keptPerMinute;
    }

    private synchronized void add(List<Refused> more) {
        waiting.addAll(more);
    }

    private synchronized List<Refused> take() {
        List<Refused> taken = waiting;
        waiting = new ArrayList<>();
        return taken;
    }

    /** Writes down what waits; what the database cannot take now waits on. */
    @Scheduled(every = "${waymark.calls.write-every:2s}", concurrentExecution = ConcurrentExecution.SKIP)
    void write() {
        Salvage<Refused> salvage = Salvage.of(take(), this::store);
        if (!salvage.refused().isEmpty()) {
            LOG.errorf("%d refused bodies cannot be kept", salvage.refused().size());
            dropped.increment(salvage.refused().size());
        }
        if (!salvage.waiting().isEmpty()) {
            LOG.warnf(
                    "%d refused bodies wait for the database", salvage.waiting().size());
            add(salvage.waiting());
        }
    }

    private void store(List<Refused> some) {
        database.update(KEEP, bind -> bind.rows(some)
                .uuids(Refused::id)
                .instants(Refused::receivedAt)
                .texts(Refused::provider)
                .texts(Refused::account)
                .bytes(Refused::sealed));
    }

    void writeTheRest(@Observes ShutdownEvent stopping) {
        write();
    }

    @Override
    public Optional<byte[]> find(UUID id) {
        return database.first(FIND, bind -> bind.uuid(id), row -> row.bytes("body"))
                .map(body -> bodies.open(id, body));
    }

    /** Drops those that came before a time. */
    void forget(Instant before) {
        database.update(FORGET, bind -> bind.instant(before));
    }
}
