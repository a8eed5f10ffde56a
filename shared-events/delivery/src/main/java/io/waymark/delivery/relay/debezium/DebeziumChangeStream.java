package io.waymark.delivery.relay.debezium;

import io.debezium.embedded.Connect;
import io.debezium.engine.DebeziumEngine;
import io.debezium.engine.DebeziumEngine.RecordCommitter;
import io.debezium.engine.RecordChangeEvent;
import io.debezium.engine.format.ChangeEventFormat;
import io.debezium.engine.spi.OffsetCommitPolicy;
import io.waymark.delivery.relay.ChangeStream;
import io.waymark.delivery.relay.ChangeStreamException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.connect.source.SourceRecord;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Reads the slot by Debezium. Its offsets live in memory and die with the engine: the slot alone knows where to go on, so a
 * new engine always begins there.
 */
public final class DebeziumChangeStream implements ChangeStream {
    private static final Logger LOG = Logger.getLogger(DebeziumChangeStream.class);

    private final Properties settings;
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile @Nullable DebeziumEngine<?> engine;
    private volatile boolean closed;

    private DebeziumChangeStream(Properties settings) {
        this.settings = settings;
    }

    /** Streams with these settings; see {@link DebeziumSettings}. */
    public static Source source(Properties settings) {
        return () -> new DebeziumChangeStream(settings);
    }

    @Override
    public void read(Receiver receiver) throws ChangeStreamException {
        AtomicReference<@Nullable Throwable> fault = new AtomicReference<>();
        try {
            DebeziumEngine<RecordChangeEvent<SourceRecord>> built = DebeziumEngine.create(
                            ChangeEventFormat.of(Connect.class))
                    .using(settings)
                    .using(DebeziumChangeStream.class.getClassLoader())
                    .using(OffsetCommitPolicy.always())
                    .using(new Started(receiver))
                    .using((success, message, error) -> fault.set(error))
                    .notifying((records, committer) -> pass(records, committer, receiver))
                    .build();
            engine = built;
            if (!closed) {
                built.run();
            }
        } catch (RuntimeException broken) {
            throw new ChangeStreamException("the engine cannot be started", broken);
        } finally {
            ended.countDown();
        }
        Throwable cause = fault.get();
        if (cause != null && !closed) {
            throw new ChangeStreamException("the engine has stopped", cause);
        }
    }

    private static void pass(
            List<RecordChangeEvent<SourceRecord>> records,
            RecordCommitter<RecordChangeEvent<SourceRecord>> committer,
            Receiver receiver)
            throws InterruptedException {
        List<Change> changes = new ArrayList<>(records.size());
        for (RecordChangeEvent<SourceRecord> event : records) {
            changes.add(OutboxStruct.change(event));
        }
        receiver.receive(changes, change -> confirm(change, committer));
    }

    @SuppressWarnings("unchecked") // the origin of each change is the event it was made of, in pass()
    private static void confirm(Change change, RecordCommitter<RecordChangeEvent<SourceRecord>> committer)
            throws InterruptedException {
        committer.markProcessed((RecordChangeEvent<SourceRecord>) change.origin());
        committer.markBatchFinished();
    }

    /** The engine refuses to be closed while its task starts, so closing is tried until it is accepted. */
    @Override
    public void close() {
        closed = true;
        DebeziumEngine<?> running = engine;
        if (running != null) {
            boolean over = false;
            while (!over) {
                over = isClosed(running) || awaitEnd(50);
            }
        }
    }

    private static boolean isClosed(DebeziumEngine<?> running) {
        try {
            running.close();
            return true;
        } catch (IllegalStateException notNow) {
            return false;
        } catch (IOException broken) {
            LOG.debug("closing the engine failed", broken);
            return true;
        }
    }

    private boolean awaitEnd(long millis) {
        try {
            return ended.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private record Started(Receiver receiver) implements DebeziumEngine.ConnectorCallback {
        @Override
        public void pollingStarted() {
            receiver.started();
        }
    }
}
