package io.waymark.reconciliation.export;

import io.waymark.faults.FaultDescription;
import io.waymark.reconciliation.ReconciliationMetrics;
import io.waymark.time.BackOff;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Writes requested exports once to nowhere, to know their rows, totals and hash before anybody fetches them. What cannot be
 * added up is tried again with growing pauses, and given up in the end: it holds up nobody else's.
 */
@ApplicationScoped
class AddUpExports {
    private static final Logger LOG = Logger.getLogger(AddUpExports.class);

    /** Longer than a page takes, which renews it; a worker that died is replaced after it. */
    static final Duration LEASE = Duration.ofMinutes(2);

    private final Exports exports;
    private final ExportFile file;
    private final ReconciliationMetrics metrics;
    private final ExportConfig config;
    private final BackOff pauses;
    private final Clock clock;

    AddUpExports(Exports exports, ExportFile file, ReconciliationMetrics metrics, ExportConfig config, Clock clock) {
        this.exports = exports;
        this.file = file;
        this.metrics = metrics;
        this.config = config;
        this.pauses = new BackOff(config.retryFirst(), config.retryLongest());
        this.clock = clock;
    }

    /** As {@link io.waymark.work.LeasedWork.Queue#claim}. */
    List<Export> claim(int limit, Instant now, Instant leaseEnds) {
        return exports.claim(limit, now, leaseEnds);
    }

    /** Adds one up; whatever goes wrong is told and counted here. */
    void addUp(Export export) {
        if (export.attempts() > config.attempts()) {
            giveUp(export, "its last attempt never ended");
            return;
        }
        try {
            exports.finish(export.id(), summary(export));
        } catch (RuntimeException failed) {
            failed(export, FaultDescription.of(failed));
        }
    }

    private void failed(Export export, String fault) {
        if (export.attempts() >= config.attempts()) {
            giveUp(export, fault);
        } else {
            LOG.warnf("export %s failed at attempt %d: %s", export.id(), export.attempts(), fault);
            exports.putOff(export.id(), clock.instant().plus(pauses.jittered(export.attempts())));
        }
    }

    private void giveUp(Export export, String fault) {
        exports.giveUp(export.id());
        metrics.exportFailed();
        LOG.errorf("export %s is given up after %d attempts: %s", export.id(), config.attempts(), fault);
    }

    private Export.Summary summary(Export export) {
        LeaseRenewal renewal = new LeaseRenewal(export);
        try (OutputStream nowhere = OutputStream.nullOutputStream()) {
            return file.write(export, nowhere, renewal::renew);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Keeps the lease of a large export alive, at a third of its length. */
    private final class LeaseRenewal {
        private final Export export;
        private Instant due = clock.instant().plus(LEASE.dividedBy(3));

        private LeaseRenewal(Export export) {
            this.export = export;
        }

        private void renew() {
            Instant now = clock.instant();
            if (now.isAfter(due)) {
                exports.renew(export.id(), now.plus(LEASE));
                due = now.plus(LEASE.dividedBy(3));
            }
        }
    }
}
