package io.waymark.reconciliation.period.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** Verifies all periods, one after the other. */
@ApplicationScoped
public class VerifyAll {
    private static final int PAGE = 100;

    private final Periods periods;
    private final VerifyPeriod verify;
    private final PeriodMeters meters;

    VerifyAll(Periods periods, VerifyPeriod verify, PeriodMeters meters) {
        this.periods = periods;
        this.verify = verify;
        this.meters = meters;
    }

    /** Verifies them and shows how many were altered. */
    public void verify() {
        long altered = 0;
        List<YearMonth> page = periods.page(Optional.empty(), PAGE);
        while (!page.isEmpty()) {
            altered += page.stream()
                    .filter(period -> !verify.verify(period).intact())
                    .count();
            page = periods.page(Optional.of(page.getLast()), PAGE);
        }
        meters.altered(altered);
    }
}
