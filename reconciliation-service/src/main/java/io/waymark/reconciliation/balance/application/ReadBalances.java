package io.waymark.reconciliation.balance.application;

import io.waymark.reconciliation.balance.application.BalanceQueries.Filter;
import io.waymark.reconciliation.balance.domain.Rate;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.joda.money.CurrencyUnit;

/** Finds the rates by which a report is put in one currency: one for each currency, of the report's day. */
@ApplicationScoped
public class ReadBalances {
    private final Rates rates;
    private final Clock clock;

    ReadBalances(Rates rates, Clock clock) {
        this.rates = rates;
        this.clock = clock;
    }

    /**
     * Rates of the last day that the report covers, UTC: the day before {@code happenedUntil} where that is a day's beginning, today
     * where the report has no end.
     */
    public RatesOfReport ratesFor(CurrencyUnit reported, Filter filter) {
        Instant end = filter.happenedUntil() == null ? clock.instant() : filter.happenedUntil();
        LocalDate day = end.minusNanos(1).atOffset(ZoneOffset.UTC).toLocalDate();
        return new RatesOfReport(reported, day, filter);
    }

    /** The rates of one report, each looked up once. */
    public final class RatesOfReport {
        private final CurrencyUnit reported;
        private final LocalDate day;
        private final Filter filter;
        private final Map<String, Optional<Rate>> found = new HashMap<>();

        private RatesOfReport(CurrencyUnit reported, LocalDate day, Filter filter) {
            this.reported = reported;
            this.day = day;
            this.filter = filter;
        }

        public CurrencyUnit reported() {
            return reported;
        }

        /** Of which day rates are wanted. */
        public LocalDate day() {
            return day;
        }

        /** The rate from this currency; empty where none was stated. */
        public Optional<Rate> from(String currency) {
            return found.computeIfAbsent(
                    currency, from -> rates.on(day, from, reported.getCode(), filter.knownUntil()));
        }
    }
}
