package io.waymark.reconciliation.balance.domain;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What an account held in one currency, in minor units; exact, even where a sum of so many entries outgrows 64 bits.
 *
 * @param of       the order, shipment, carrier, merchant or period that it is broken down to; null where it is of all
 * @param currency as the ledger spells it
 * @param debits   sum of what was debited, zero or above
 * @param credits  sum of what was credited, zero or below
 */
public record Balance(@Nullable String of, String account, String currency, BigInteger debits, BigInteger credits) {
    /** Debits and credits together: positive where the debits are more. */
    public BigInteger amount() {
        return debits.add(credits);
    }

    /** The amount as money of its currency. */
    public Money in(CurrencyUnit unit) {
        return Money.of(unit, new BigDecimal(amount(), unit.getDecimalPlaces()));
    }
}
