package io.waymark.reconciliation.ledger.domain;

import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Sums over lines: per account and currency for the reader, per currency for the proof that the books balance. */
public record Balances(List<Balance> perAccount) {

    /** What one account holds in one currency; zero where everything was taken back. */
    public record Balance(Account account, Money amount) {}

    private record Slot(Account account, CurrencyUnit currency) implements Comparable<Slot> {
        @Override
        public int compareTo(Slot other) {
            int byAccount = account.compareTo(other.account);
            return byAccount != 0 ? byAccount : currency.compareTo(other.currency);
        }
    }

    /** Adds the lines up, in the order of the chart of accounts, then of the currency code. */
    public static Balances of(Collection<Line> lines) {
        TreeMap<Slot, Money> sums = new TreeMap<>();
        for (Line line : lines) {
            sums.merge(new Slot(line.account(), line.amount().getCurrencyUnit()), line.amount(), Money::plus);
        }
        return new Balances(sums.entrySet().stream()
                .map(sum -> new Balance(sum.getKey().account(), sum.getValue()))
                .toList());
    }

    /** Whether all accounts together hold nothing, in every currency. */
    public boolean balanced() {
        TreeMap<CurrencyUnit, Money> totals = new TreeMap<>();
        perAccount.forEach(balance -> totals.merge(balance.amount().getCurrencyUnit(), balance.amount(), Money::plus));
        return totals.values().stream().allMatch(Money::isZero);
    }
}
