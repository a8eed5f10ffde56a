package io.waymark.delivery.keys;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.waymark.delivery.keys.SealedValues.Value;
import io.waymark.delivery.metrics.MeterNames;
import io.waymark.faults.FaultDescription;
import io.waymark.jdbc.Database;
import io.waymark.privacy.PersonalDataCipher;
import io.waymark.privacy.SealedColumn;
import io.waymark.privacy.SealedColumns;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/**
 * Encrypts anew under the primary key whatever stands under an older one, while the service works: a few hundred values at a
 * time, each only where nobody has changed it meanwhile. Once nothing is left an old key can be taken out of the set, and
 * what stands under it elsewhere, such as in backups, is gone for good.
 */
@ApplicationScoped
class KeyRotation {
    private static final Logger LOG = Logger.getLogger(KeyRotation.class);

    private final Database database;
    private final PersonalDataCipher cipher;
    private final List<SealedColumn> columns;
    private final AtomicLong left = new AtomicLong();

    KeyRotation(Database database, PersonalDataCipher cipher, @All List<SealedColumns> sealed, MeterRegistry meters) {
        this.database = database;
        this.cipher = cipher;
        this.columns =
                sealed.stream().flatMap(each -> each.sealedColumns().stream()).toList();
        Gauge.builder(MeterNames.VALUES_UNDER_OLD_KEYS, left, AtomicLong::get).register(meters);
    }

    /** What a pass over all columns did. */
    record Pass(long sealedAnew, long left) {}

    @Scheduled(
            identity = "waymark-key-rotation",
            every = "${waymark.privacy.rotate-every:10m}",
            delayed = "${waymark.privacy.rotate-after:10s}",
            concurrentExecution = ConcurrentExecution.SKIP)
    void run() {
        if (cipher.hasOldKeys()) {
            Pass pass = pass();
            left.set(pass.left());
            if (pass.left() == 0) {
                LOG.infof("%d values were sealed anew; none is left under an old key", pass.sealedAnew());
            } else {
                LOG.warnf("%d values were sealed anew; %d are left under old keys", pass.sealedAnew(), pass.left());
            }
        }
    }

    /** Goes once through everything that is sealed. */
    Pass pass() {
        long anew = 0;
        long remaining = 0;
        for (SealedColumn column : columns) {
            SealedValues values = new SealedValues(database, cipher, column);
            List<Value> page = values.after(column.keyType().lowest());
            while (!page.isEmpty()) {
                long done = sealAnew(column, values, page);
                anew += done;
                remaining += page.size() - done;
                page = values.after(page.getLast().key());
            }
        }
        return new Pass(anew, remaining);
    }

    /** One value that cannot be read holds up no other. */
    private static long sealAnew(SealedColumn column, SealedValues values, List<Value> page) {
        try {
            return values.sealAnew(page);
        } catch (IllegalStateException unreadable) {
            if (page.size() > 1) {
                return page.stream()
                        .mapToLong(one -> sealAnew(column, values, List.of(one)))
                        .sum();
            }
            LOG.errorf(
                    "%s of %s %s cannot be sealed anew: %s",
                    column.column(), column.table(), page.getFirst().key(), FaultDescription.of(unreadable));
            return 0;
        }
    }
}
