package io.waymark.reconciliation.balance.adapter.rest;

import io.waymark.reconciliation.balance.application.BalanceQueries.Filter;
import io.waymark.reconciliation.balance.domain.Breakdown;
import io.waymark.web.FieldFault;
import io.waymark.web.FilterWords;
import io.waymark.web.HttpProblems;
import io.waymark.web.ProblemException;
import io.waymark.web.bounds.Reach;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** Which balances a caller asks for. */
public class BalanceQuery {
    @RestQuery
    @Nullable
    @Parameter(
            description = "What they are shown per, besides account and currency; ACCOUNT where absent: nothing else.",
            schema = @Schema(implementation = Breakdown.class))
    String by;

    @RestQuery
    @Nullable
    @Parameter(schema = @Schema(implementation = UUID.class))
    String orderId;

    @RestQuery
    @Nullable
    String shipmentCode;

    @RestQuery
    @Nullable
    String carrier;

    @RestQuery
    @Nullable
    String merchantId;

    @RestQuery
    @Nullable
    String account;

    @RestQuery
    @Nullable
    @Parameter(description = "Only what is booked in this month, such as 2026-11.")
    String period;

    @RestQuery
    @Nullable
    @Parameter(description = "Only what happened before.", schema = @Schema(implementation = Instant.class))
    String happenedUntil;

    @RestQuery
    @Nullable
    @Parameter(
            description = "Only what was booked before; the same pages again and again.",
            schema = @Schema(implementation = Instant.class))
    String knownUntil;

    @RestQuery
    @Nullable
    @Parameter(
            description = "ISO 4217; each amount is put into this currency, too, by the rate of the report's last day.")
    String reportCurrency;

    Breakdown breakdown() {
        Breakdown read = FilterWords.constant(Breakdown.class, "by", by);
        return read == null ? Breakdown.ACCOUNT : read;
    }

    Filter filter() {
        return new Filter(
                FilterWords.id("orderId", orderId),
                FilterWords.word("shipmentCode", shipmentCode),
                FilterWords.word("carrier", carrier),
                FilterWords.word("merchantId", merchantId),
                FilterWords.word("account", account),
                period == null ? null : month(period),
                FilterWords.time("happenedUntil", happenedUntil),
                FilterWords.time("knownUntil", knownUntil));
    }

    private static YearMonth month(String word) {
        try {
            YearMonth month = YearMonth.parse(word);
            if (Reach.holds(month.atDay(1))) {
                return month;
            }
        } catch (DateTimeException unreadable) {
            // refused below, like a month out of reach
        }
        throw new ProblemException(
                HttpProblems.VALIDATION_FAILED,
                "a filter is not understood",
                List.of(new FieldFault("period", "must be a month such as 2026-11")));
    }

    Optional<CurrencyUnit> reported() {
        if (reportCurrency == null) {
            return Optional.empty();
        }
        List<FieldFault> faults = new ArrayList<>();
        Optional<CurrencyUnit> read = CurrencyWords.read("reportCurrency", reportCurrency, faults);
        if (!faults.isEmpty()) {
            throw new ProblemException(HttpProblems.VALIDATION_FAILED, "a filter is not understood", faults);
        }
        return read;
    }
}
