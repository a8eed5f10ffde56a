package io.waymark.reconciliation.export;

import java.math.BigDecimal;
import java.util.List;
import java.util.TreeMap;
import org.joda.money.Money;

/** Adds rows up while they pass, in constant memory. */
public final class ControlTotals {
    private final TreeMap<String, ControlTotal> perCurrency = new TreeMap<>();
    private long rows;

    /** Takes one row into account. */
    public void add(Money amount) {
        rows++;
        BigDecimal value = amount.getAmount();
        BigDecimal zero = BigDecimal.ZERO.setScale(amount.getScale());
        ControlTotal one = new ControlTotal(
                amount.getCurrencyUnit().getCode(),
                1,
                amount.isPositive() ? value : zero,
                amount.isPositive() ? zero : value);
        perCurrency.merge(one.currency(), one, ControlTotals::sum);
    }

    /** How many rows there were. */
    public long rows() {
        return rows;
    }

    /** The totals so far, by currency code. */
    public List<ControlTotal> totals() {
        return List.copyOf(perCurrency.values());
    }

    private static ControlTotal sum(ControlTotal one, ControlTotal other) {
        return new ControlTotal(
                one.currency(),
                one.rows() + other.rows(),
                one.debits().add(other.debits()),
                one.credits().add(other.credits()));
    }
}
