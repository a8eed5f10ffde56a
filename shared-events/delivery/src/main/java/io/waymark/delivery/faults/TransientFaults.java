package io.waymark.delivery.faults;

import io.waymark.faults.Causes;
import io.waymark.jdbc.SqlFault;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.RetriableException;

/**
 * Recognises faults of the surroundings: the same work succeeds once they have passed. Everything else is the work's own
 * failure and is not cured by trying again.
 */
public final class TransientFaults {

    /** Whether the fault, or anything that caused it or was suppressed by it, passes by itself; a record does not shrink. */
    public static boolean isTransient(Throwable fault) {
        return SqlFault.in(fault).map(SqlFault::passes).orElse(false)
                || (Causes.of(fault).anyMatch(RetriableException.class::isInstance)
                        && Causes.of(fault).noneMatch(RecordTooLargeException.class::isInstance));
    }

    private TransientFaults() {}
}
