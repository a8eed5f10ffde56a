package io.waymark.reconciliation.balance.adapter.rest;

import io.waymark.reconciliation.balance.domain.Rate;
import io.waymark.web.FieldFault;
import io.waymark.web.HttpProblems;
import io.waymark.web.ProblemException;
import io.waymark.web.bounds.Lengths;
import io.waymark.web.bounds.Reach;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * What a currency was worth in another.
 *
 * @param from   ISO 4217
 * @param to     ISO 4217
 * @param day    of which the source says so
 * @param rate   units of {@code to} for one of {@code from}, as a text such as {@code 3.7501}: up to 12 digits on each side
 * @param source who publishes it
 */
public record RateStatement(
        @Nullable String from,
        @Nullable String to,
        @Nullable LocalDate day,
        @Nullable String rate,
        @Nullable String source) {

    /** Digits on both sides of the point, 12 at most. */
    private static final int MOST_DIGITS = 12;

    /**
     * The rate.
     *
     * @throws ProblemException 422 that names every field that cannot be used
     */
    Rate stated() {
        List<FieldFault> faults = new ArrayList<>();
        Optional<CurrencyUnit> base = CurrencyWords.read("from", from, faults);
        Optional<CurrencyUnit> other = CurrencyWords.read("to", to, faults);
        if (base.isPresent() && base.equals(other)) {
            faults.add(new FieldFault("to", "must be another currency than from"));
        }
        if (day == null || !Reach.holds(day)) {
            faults.add(new FieldFault("day", Reach.FAULT));
        }
        if (source == null || source.isBlank() || source.length() > Lengths.WORD) {
            faults.add(new FieldFault("source", "must have 1 to 128 characters"));
        }
        Optional<BigDecimal> factor = factor(faults);
        if (day == null
                || source == null
                || factor.isEmpty()
                || base.isEmpty()
                || other.isEmpty()
                || !faults.isEmpty()) {
            throw new ProblemException(HttpProblems.VALIDATION_FAILED, "the rate cannot be used", faults);
        }
        return new Rate(base.get(), other.get(), day, factor.get(), source);
    }

    private Optional<BigDecimal> factor(List<FieldFault> faults) {
        try {
            if (rate != null
                    && rate.length() <= 2 * MOST_DIGITS + 1
                    && rate.chars().noneMatch(Character::isLetter)) {
                BigDecimal read = new BigDecimal(rate);
                if (read.signum() > 0
                        && read.scale() <= MOST_DIGITS
                        && read.precision() - read.scale() <= MOST_DIGITS) {
                    return Optional.of(read);
                }
            }
        } catch (NumberFormatException unreadable) {
            // told below, like a missing one
        }
        faults.add(new FieldFault("rate", "must be a number above zero such as 3.7501, up to 12 digits on each side"));
        return Optional.empty();
    }
}
