package io.waymark.delivery.relay;

import java.util.List;

/** Port: publishes rows in their order. */
interface Publisher extends AutoCloseable {
    /**
     * Returns when every row is acknowledged, or kept because the broker will never take it.
     *
     * @return those that are kept
     * @throws PublishException when one was not; which of the others were is unknown
     */
    List<OutboxRow> publish(List<OutboxRow> rows) throws InterruptedException;

    @Override
    void close();

    /** Opens publishers; one lives as long as one stream. */
    @FunctionalInterface
    interface Source {
        /** A connected publisher. */
        Publisher open();
    }
}
