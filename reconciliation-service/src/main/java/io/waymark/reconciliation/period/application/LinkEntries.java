package io.waymark.reconciliation.period.application;

import io.waymark.reconciliation.period.domain.LedgerRow;
import io.waymark.reconciliation.period.domain.Link;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Gives links to some entries that have none, in one short transaction. */
@ApplicationScoped
public class LinkEntries {
    private static final int PAGE = 1_000;

    private final Chain chain;
    private final PeriodMeters meters;

    LinkEntries(Chain chain, PeriodMeters meters) {
        this.chain = chain;
        this.meters = meters;
    }

    /**
     * Links a page.
     *
     * @param period entries of all periods where null
     * @param after  those of higher positions
     * @return the highest position that was looked at; empty where no entry is left
     */
    @Transactional(TxType.REQUIRES_NEW)
    public OptionalLong link(@Nullable YearMonth period, long after) {
        chain.hold();
        List<LedgerRow> rows = chain.unlinked(period, after, PAGE);
        Map<YearMonth, Link> ends = new HashMap<>();
        List<Link> links = new ArrayList<>();
        for (LedgerRow row : rows) {
            Link end = ends.computeIfAbsent(
                    row.period(), month -> chain.last(month).orElse(Link.none(month)));
            Link next = end.then(row);
            ends.put(row.period(), next);
            links.add(next);
        }
        chain.add(links);
        meters.linked(links.size(), rows.stream().filter(LedgerRow::late).count());
        return rows.isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(rows.getLast().position());
    }
}
