package io.waymark.delivery.relay;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Port: reads the outbox from the database's log, in commit order. One reader, used once. */
public interface ChangeStream extends AutoCloseable {
    /**
     * Reads from the slot's position until closed.
     *
     * @throws ChangeStreamException when the stream or its receiver broke
     */
    void read(Receiver receiver) throws ChangeStreamException;

    /** Ends the reading, from another thread; returns when the slot is free. Does nothing when nothing is read. */
    @Override
    void close();

    /** Opens streams; implementers give each call a stream that knows nothing of earlier ones. */
    @FunctionalInterface
    interface Source {
        /** A stream that has not begun to read. */
        ChangeStream open();
    }

    /** Takes what the stream reads. */
    interface Receiver {
        /** The slot is being read from now on. */
        void started();

        /** Takes the next changes; when it throws, the stream ends and nothing after the last confirmation counts. */
        void receive(List<Change> changes, Confirmation confirmation) throws InterruptedException;
    }

    /** Tells the slot what will never be asked for again. */
    @FunctionalInterface
    interface Confirmation {
        /** Everything up to and including this change is safe, {@link Change#safeLsn()} in the server's terms. */
        void confirm(Change change) throws InterruptedException;
    }

    /**
     * A position in the stream.
     *
     * @param row         null where the change only tells the position
     * @param transaction id of the row's transaction; meaningless without a row
     * @param safeLsn     what confirming it makes the slot forget: the end of the last transaction that was complete
     * @param origin      the implementer's own handle
     */
    record Change(@Nullable OutboxRow row, long transaction, long safeLsn, Object origin) {}
}
