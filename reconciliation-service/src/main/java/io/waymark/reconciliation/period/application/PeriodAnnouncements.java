package io.waymark.reconciliation.period.application;

import io.waymark.reconciliation.period.domain.Closing;
import io.waymark.reconciliation.period.domain.Closing.Seal;
import io.waymark.reconciliation.period.domain.Reopening;
import io.waymark.reconciliation.period.domain.Reopening.Decision;
import java.time.YearMonth;

/** Tells others of months that were closed and reopened, in the caller's transaction. */
public interface PeriodAnnouncements {
    /** The month is closed, and adds up to this. */
    void closed(Closing closing, Seal seal);

    /** The month is open again. */
    void reopened(YearMonth period, Reopening reopening, Decision decision);
}
