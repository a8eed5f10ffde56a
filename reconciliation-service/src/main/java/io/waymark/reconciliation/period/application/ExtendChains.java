package io.waymark.reconciliation.period.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Lets the chains follow the ledger. Nobody who books waits for them. */
@ApplicationScoped
public class ExtendChains {
    /**
     * Transactions commit in another order than they took their positions. What is further behind than this is linked when its
     * period is closed.
     */
    private static final long MARGIN = 10_000;

    private final Chain chain;
    private final LinkEntries entries;

    ExtendChains(Chain chain, LinkEntries entries) {
        this.chain = chain;
        this.entries = entries;
    }

    /** Links what was booked since the last time, in all periods. */
    public void catchUp() {
        extend(null, Math.max(0, chain.newest() - MARGIN));
    }

    /** Links all entries of a period that have no link. */
    public void complete(YearMonth period) {
        extend(period, 0);
    }

    private void extend(@Nullable YearMonth period, long after) {
        OptionalLong reached = OptionalLong.of(after);
        while (reached.isPresent()) {
            reached = entries.link(period, reached.getAsLong());
        }
    }
}
