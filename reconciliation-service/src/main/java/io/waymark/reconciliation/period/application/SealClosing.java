package io.waymark.reconciliation.period.application;

import io.waymark.reconciliation.period.domain.Closing;
import io.waymark.reconciliation.period.domain.Closing.Extent;
import io.waymark.reconciliation.period.domain.Link;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.Objects;

/** Works out what a closed period adds up to, keeps it and tells of it. */
@ApplicationScoped
public class SealClosing {
    private final Periods periods;
    private final Chain chain;
    private final PeriodAnnouncements announcements;
    private final Clock clock;

    SealClosing(Periods periods, Chain chain, PeriodAnnouncements announcements, Clock clock) {
        this.periods = periods;
        this.chain = chain;
        this.announcements = announcements;
        this.clock = clock;
    }

    /** Seals the closing, whose period has all its links. */
    @Transactional(TxType.REQUIRES_NEW)
    public void seal(Closing closing) {
        chain.hold();
        long links = chain.last(closing.period()).map(Link::number).orElse(0L);
        Extent extent = chain.extent(closing.period(), links);
        Closing sealed = closing.sealed(extent, chain.totals(closing.period(), links), clock.instant());
        if (periods.seal(sealed)) {
            announcements.closed(sealed, Objects.requireNonNull(sealed.seal()));
        }
    }
}
