package io.waymark.delivery.relay;

import io.micrometer.core.instrument.MeterRegistry;
import io.waymark.delivery.faults.TransientFaults;
import io.waymark.delivery.relay.RelayStatus.Phase;
import io.waymark.delivery.relay.StartGuard.Verdict;
import io.waymark.faults.FaultDescription;
import io.waymark.time.BackOff;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Runs the relay of one outbox: waits to lead, checks that reading may begin, reads until something breaks, and begins anew
 * after a pause. Whatever happens, it goes on from what the slot says.
 */
public final class Relay implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Relay.class);
    private static final BackOff PAUSES = new BackOff(Duration.ofMillis(200), Duration.ofSeconds(5));

    private final RelayDatabase database;
    private final String slot;
    private final RelayConfig config;
    private final ChangeStream.Source streams;
    private final Publisher.Source publishers;
    private final RelayStatus status = new RelayStatus();
    private final RelayMeters meters;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Thread leader;
    private final Thread watch;
    private final Thread refused;
    private volatile @Nullable Leadership leadership;
    private volatile @Nullable ChangeStream stream;
    private int faults;

    /**
     * A relay that does nothing until {@link #start()}.
     *
     * @param kafka   client settings: addresses, security
     * @param source  the {@code ce_source} of all events
     * @param streams over the slot {@link #slot(RelayConfig, RelayDatabase)}
     */
    public Relay(
            RelayDatabase database,
            Map<String, Object> kafka,
            String source,
            RelayConfig config,
            ChangeStream.Source streams,
            MeterRegistry registry) {
        this.database = database;
        this.slot = slot(config, database);
        this.config = config;
        this.streams = streams;
        this.meters = new RelayMeters(registry, status);
        RefusedRows refusedRows = new RefusedRows(database);
        this.publishers = KafkaPublisher.source(kafka, source, config, meters, refusedRows);
        OutboxDays days = new OutboxDays(database, config, registry);
        this.leader = thread("waymark-relay", this::run);
        this.watch = thread("waymark-relay-watch", new RelayWatch(database, slot, config, status, this, days));
        this.refused = thread("waymark-relay-refused", new RefusedWatch(refusedRows, publishers, status, config, this));
    }

    /** The slot's name: the configured one, else one made of the database's name. */
    public static String slot(RelayConfig config, RelayDatabase database) {
        return config.slot().orElseGet(database::defaultSlot);
    }

    private static Thread thread(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.setContextClassLoader(Relay.class.getClassLoader());
        return thread;
    }

    /** Begins in the background. */
    public void start() {
        leader.start();
        watch.start();
        refused.start();
    }

    RelayStatus status() {
        return status;
    }

    private void run() {
        do {
            try (Leadership candidate = Leadership.candidate(database, slot)) {
                if (awaitOffice(candidate)) {
                    LOG.infof("leads the relay of slot %s", slot);
                    leadership = candidate;
                    lead();
                }
            } catch (SQLException | ChangeStreamException | RuntimeException fault) {
                status.broke(FaultDescription.of(fault), TransientFaults.isTransient(fault));
                meters.restarted();
                LOG.warnf("relay of slot %s starts anew: %s", slot, status.reason());
            } catch (InterruptedException interrupted) {
                break;
            } finally {
                leadership = null;
            }
        } while (rest(PAUSES.after(++faults)));
        status.enter(Phase.STOPPED, "");
    }

    private boolean awaitOffice(Leadership candidate) throws SQLException {
        while (!candidate.acquire()) {
            status.enter(Phase.STANDBY, "another process leads");
            if (!rest(config.watchEvery())) {
                return false;
            }
        }
        return true;
    }

    private void lead() throws SQLException, ChangeStreamException, InterruptedException {
        try (RelayStore store = RelayStore.open(database, slot, "position")) {
            boolean goesOn = true;
            while (goesOn && isLeadershipHeld()) {
                if (mayRead(store)) {
                    read(store);
                    goesOn = stopping.getCount() > 0;
                } else {
                    goesOn = rest(config.watchEvery());
                }
            }
        }
    }

    /** Repairs where ordered, makes the first slot where there was none, and says whether reading may begin. */
    private boolean mayRead(RelayStore store) throws SQLException, InterruptedException {
        NewSlot newSlot = new NewSlot(database, store, publishers);
        if (store.isRepairRequested()) {
            status.enter(Phase.REPAIRING, "a repair is under way");
            newSlot.replace(config.repairMargin());
        }
        return switch (StartGuard.check(store, database)) {
            case Verdict.Clear() -> true;
            case Verdict.FirstStart() -> {
                status.enter(Phase.STARTING, "first start");
                newSlot.begin();
                yield true;
            }
            case Verdict.Refused(String reason) -> {
                if (!status.reason().equals(reason)) {
                    LOG.errorf("relay of slot %s refuses to start: %s", slot, reason);
                }
                status.enter(Phase.REFUSED, reason);
                yield false;
            }
        };
    }

    private void read(RelayStore store) throws SQLException, ChangeStreamException {
        status.enter(Phase.STARTING, "");
        Integer former = store.slot().map(SlotView::activePid).orElse(null);
        if (former != null) {
            LOG.warnf("ends the former reader of slot %s, process %d", slot, former);
            store.endReader(former);
        }
        long began = System.nanoTime();
        try (Publisher publisher = publishers.open();
                ChangeStream opened = streams.open()) {
            stream = opened;
            if (stopping.getCount() > 0) {
                opened.read(new Relaying(publisher, store, status, config.confirmEvery()));
            }
        } finally {
            stream = null;
            if (System.nanoTime() - began > PAUSES.longest().toNanos()) {
                faults = 0;
            }
        }
    }

    boolean isLeadershipHeld() {
        Leadership held = leadership;
        return held != null && held.isHeld();
    }

    /** Ends the reading of this process; the relay then looks anew at what may be done. */
    void endReading(String why) {
        ChangeStream open = stream;
        if (open != null) {
            LOG.infof("relay of slot %s stops reading: %s", slot, why);
            open.close();
        }
    }

    /** Rests; false when the relay stops meanwhile. */
    boolean rest(Duration time) {
        try {
            return !stopping.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            return false;
        }
    }

    /** Stops; waits at most as long as configured. The slot keeps everything that is not confirmed yet. */
    @Override
    public void close() {
        stopping.countDown();
        endReading("the process stops");
        try {
            leader.join(config.stopWithin());
            watch.join(Duration.ofSeconds(1));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        leader.interrupt();
        watch.interrupt();
        refused.interrupt();
    }
}
