package io.waymark.reconciliation.intake.adapter.messaging;

import io.waymark.events.Money;
import org.joda.money.CurrencyUnit;

/** Minor units at the edge, money inside. */
final class Amounts {

    /**
     * The amount of an event.
     *
     * @throws org.joda.money.IllegalCurrencyException for a code that ISO 4217 does not know
     */
    static org.joda.money.Money of(Money amount) {
        return org.joda.money.Money.ofMinor(CurrencyUnit.of(amount.currency()), amount.amountMinor());
    }

    private Amounts() {}
}
