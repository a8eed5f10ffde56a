package io.waymark.delivery.relay;

import java.util.List;

/** Port: publishes rows in their order. */
interface Publisher extends AutoCloseable {
    /**
     * Returns when every row is acknowledged.
     *
     * @throws PublishException when one was not; which of the others were is unknown
     */
    void publish(List<OutboxRow> rows) throws InterruptedException;

    @Override
    void close();

    /** Opens publishers; one lives as long as one stream. */
    @FunctionalInterface
    interface Source {
        /** A connected publisher. */
        Publisher open();
    }
}
