package io.waymark.web;

import io.micrometer.core.instrument.Metrics;
import io.waymark.faults.FaultDescription;
import io.waymark.jdbc.SqlFault;
import java.util.Optional;
import java.util.function.Function;
import org.jboss.logging.Logger;

/** Leaves rows out of a page that cannot be shown, so that one of them never costs the others; the log and a metric tell. */
final class UnreadableRows {
    private static final Logger LOG = Logger.getLogger(UnreadableRows.class);
    private static final String METRIC = "waymark.lists.unreadable.rows";

    /** The view of a row, empty where it fails; not where the database or a refusal is behind the failure. */
    static <R, T> Function<R, Optional<T>> leftOut(String list, Function<R, T> view) {
        return row -> {
            try {
                return Optional.of(view.apply(row));
            } catch (ProblemException refusal) {
                throw refusal;
            } catch (RuntimeException unreadable) {
                if (SqlFault.in(unreadable).isPresent()) {
                    throw unreadable;
                }
                tell(list, unreadable);
                return Optional.empty();
            }
        };
    }

    private static void tell(String list, RuntimeException unreadable) {
        LOG.errorf("a row of %s cannot be shown: %s", list, FaultDescription.of(unreadable));
        Metrics.globalRegistry.counter(METRIC, "list", list).increment();
    }

    private UnreadableRows() {}
}
