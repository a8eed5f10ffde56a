package io.waymark.exceptions.cases.domain;

import java.math.BigDecimal;
import java.util.Currency;

/**
 * What goods are worth, as the order declares it.
 *
 * @param amountMinor in minor units of the currency
 * @param currency    ISO 4217
 */
public record Worth(long amountMinor, String currency) {
    /** Such as {@code CNY 5000.00}. */
    @Override
    public String toString() {
        int digits = Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
        return currency + " " + BigDecimal.valueOf(amountMinor, digits).toPlainString();
    }
}
