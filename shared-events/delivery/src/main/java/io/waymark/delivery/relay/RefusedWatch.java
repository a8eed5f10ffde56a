package io.waymark.delivery.relay;

import io.waymark.faults.FaultDescription;
import java.sql.SQLException;
import org.jboss.logging.Logger;

/** Counts refused rows while this process leads, and publishes those that an operator ordered; may wait for the broker. */
final class RefusedWatch implements Runnable {
    private static final Logger LOG = Logger.getLogger(RefusedWatch.class);

    private final RefusedRows refused;
    private final Publisher.Source publishers;
    private final RelayStatus status;
    private final RelayConfig config;
    private final Relay relay;

    RefusedWatch(
            RefusedRows refused, Publisher.Source publishers, RelayStatus status, RelayConfig config, Relay relay) {
        this.refused = refused;
        this.publishers = publishers;
        this.status = status;
        this.config = config;
        this.relay = relay;
    }

    @Override
    public void run() {
        do {
            try {
                status.refused(status.isLeader() ? refused.publishOrdered(publishers) : 0);
            } catch (SQLException | RuntimeException fault) {
                LOG.warnf("refused rows are looked at later: %s", FaultDescription.of(fault));
            } catch (InterruptedException stopped) {
                return;
            }
        } while (relay.rest(config.lookAtRefusedEvery()));
    }
}
