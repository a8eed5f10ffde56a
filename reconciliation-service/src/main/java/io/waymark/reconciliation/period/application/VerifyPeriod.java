package io.waymark.reconciliation.period.application;

import io.waymark.reconciliation.period.application.Chain.Linked;
import io.waymark.reconciliation.period.domain.Closing;
import io.waymark.reconciliation.period.domain.Closing.Seal;
import io.waymark.reconciliation.period.domain.LedgerRow;
import io.waymark.reconciliation.period.domain.Link;
import io.waymark.reconciliation.period.domain.PeriodStanding;
import io.waymark.reconciliation.period.domain.PeriodStanding.State;
import io.waymark.reconciliation.period.domain.Verdict;
import io.waymark.reconciliation.period.domain.Verdict.Alteration;
import io.waymark.reconciliation.period.domain.Verdict.Kind;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Works a period's chain out anew, by a page at a time, and says what was altered first. */
@ApplicationScoped
public class VerifyPeriod {
    private static final Logger LOG = Logger.getLogger(VerifyPeriod.class);
    private static final int PAGE = 1_000;

    private final Periods periods;
    private final Chain chain;

    VerifyPeriod(Periods periods, Chain chain) {
        this.periods = periods;
        this.chain = chain;
    }

    /** Verifies the period; of one that is open, what is linked so far. */
    public Verdict verify(YearMonth period) {
        PeriodStanding standing = periods.find(period);
        Link reached = Link.none(period);
        List<Linked> page = chain.links(period, 0, PAGE);
        while (!page.isEmpty()) {
            for (Linked linked : page) {
                Optional<Alteration> altered = altered(reached, linked);
                if (altered.isPresent()) {
                    return verdict(reached, altered.get());
                }
                reached = linked.link();
            }
            page = chain.links(period, reached.number(), PAGE);
        }
        return verdict(reached, closing(standing, reached).orElse(null));
    }

    private static Optional<Alteration> altered(Link before, Linked linked) {
        Link link = linked.link();
        if (link.number() != before.number() + 1) {
            return Optional.of(new Alteration(Kind.LINK_GONE, before.number() + 1, null, null));
        }
        Optional<LedgerRow> row = linked.row();
        if (row.isEmpty()) {
            return Optional.of(new Alteration(Kind.ENTRY_GONE, link.number(), link.position(), null));
        }
        return before.then(row.get()).equals(link)
                ? Optional.empty()
                : Optional.of(new Alteration(
                        Kind.ENTRY_ALTERED,
                        link.number(),
                        link.position(),
                        row.get().entryId()));
    }

    private Optional<Alteration> closing(PeriodStanding standing, Link reached) {
        for (Closing closing : standing.closings()) {
            Seal seal = closing.seal();
            if (seal != null && seal.entries() > reached.number()) {
                return Optional.of(new Alteration(Kind.LINK_GONE, reached.number() + 1, null, null));
            }
            if (seal != null
                    && !closing.agrees(
                            chain.extent(closing.period(), seal.entries()),
                            chain.totals(closing.period(), seal.entries()))) {
                return Optional.of(new Alteration(Kind.SEAL_ALTERED, null, null, null));
            }
        }
        if (standing.state() != State.CLOSED) {
            return Optional.empty();
        }
        Optional<Alteration> added = chain.unlinked(standing.period(), 0, 1).stream()
                .findFirst()
                .map(row -> new Alteration(Kind.ENTRY_ADDED, null, row.position(), row.entryId()));
        return added.or(() -> standing.last().isEmpty() && reached.number() > 0
                ? Optional.of(new Alteration(Kind.SEAL_ALTERED, null, null, null))
                : Optional.empty());
    }

    private static Verdict verdict(Link reached, @Nullable Alteration alteration) {
        if (alteration != null) {
            LOG.errorf("period %s was altered: %s", reached.period(), alteration);
        }
        return new Verdict(reached.period(), reached.number(), reached.hash(), alteration);
    }
}
