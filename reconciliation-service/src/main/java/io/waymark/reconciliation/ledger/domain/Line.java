package io.waymark.reconciliation.ledger.domain;

import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** One side of an entry: a positive amount debits the account, a negative one credits it; never zero. */
public record Line(Account account, Money amount) {
    public Line {
        if (amount.isZero()) {
            throw new IllegalArgumentException("a line of zero books nothing: " + account.code());
        }
    }

    /** A line from an amount in minor units (cents for USD, yen for JPY) and an ISO 4217 code. */
    public static Line ofMinor(Account account, long amountMinor, String currency) {
        return new Line(account, Money.ofMinor(CurrencyUnit.of(currency), amountMinor));
    }

    /** The line that takes this one back. */
    public Line mirrored() {
        return new Line(account, amount.negated());
    }

    /** The amount in minor units. */
    public long amountMinor() {
        return amount.getAmountMinorLong();
    }

    /** ISO 4217 code. */
    public String currency() {
        return amount.getCurrencyUnit().getCode();
    }
}
