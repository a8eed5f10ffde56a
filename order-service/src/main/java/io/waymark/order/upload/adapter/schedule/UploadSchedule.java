package io.waymark.order.upload.adapter.schedule;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.waymark.faults.FaultDescription;
import io.waymark.jdbc.SqlFault;
import io.waymark.order.upload.application.Uploads;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import org.jboss.logging.Logger;

/** Carries out the uploads that wait, one at a time in each process, and lets old ones go. */
@ApplicationScoped
class UploadSchedule {
    private static final Logger LOG = Logger.getLogger(UploadSchedule.class);

    private final UploadWorker worker;
    private final Uploads uploads;
    private final UploadsConfig config;
    private final Clock clock;

    UploadSchedule(UploadWorker worker, Uploads uploads, UploadsConfig config, Clock clock) {
        this.worker = worker;
        this.uploads = uploads;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(every = "${waymark.uploads.look-every:1s}", concurrentExecution = ConcurrentExecution.SKIP)
    void carryOut() {
        try {
            boolean more = true;
            while (more) {
                more = worker.next();
            }
        } catch (RuntimeException fault) {
            if (!SqlFault.in(fault).filter(SqlFault::passes).isPresent()) {
                throw fault;
            }
            LOG.warnf("uploads are carried out later: %s", FaultDescription.of(fault));
        }
    }

    @Transactional
    @Scheduled(
            every = "1h",
            delayed = "{waymark.uploads.forget-after:1m}",
            concurrentExecution = ConcurrentExecution.SKIP)
    void forget() {
        Instant now = clock.instant();
        int parts = uploads.forgetContent(now.minus(config.keepContent()));
        int whole = uploads.forget(now.minus(config.keepResults()));
        if (parts + whole > 0) {
            LOG.infof("%d parts of uploads and %d uploads were let go", parts, whole);
        }
    }
}
