package io.waymark.reconciliation.balance.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * What one unit of a currency was worth in another.
 *
 * @param day    of which the source says so
 * @param rate   units of {@code to} for one of {@code from}, above zero
 * @param source who publishes it, such as {@code ECB}
 */
public record Rate(CurrencyUnit from, CurrencyUnit to, LocalDate day, BigDecimal rate, String source) {
    public Rate {
        if (from.equals(to) || rate.signum() <= 0) {
            throw new IllegalArgumentException("a rate above zero leads from one currency to another: " + from);
        }
    }

    /** The amount in the other currency, rounded half to even to its minor unit. */
    public Money convert(Money amount) {
        return amount.convertedTo(to, rate, RoundingMode.HALF_EVEN);
    }
}
