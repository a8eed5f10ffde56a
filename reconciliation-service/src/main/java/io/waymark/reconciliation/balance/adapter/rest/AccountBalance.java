package io.waymark.reconciliation.balance.adapter.rest;

import io.waymark.reconciliation.balance.domain.Balance;
import io.waymark.reconciliation.balance.domain.Rate;
import java.math.BigInteger;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What an account held, in minor units; exact, even where a sum outgrows 64 bits.
 *
 * @param of           the order, shipment, carrier, merchant or period; absent where it is of all
 * @param amountMinor  debits and credits together: positive where the debits are more
 * @param debitsMinor  zero or above
 * @param creditsMinor zero or below
 * @param reported     the amount in the currency of the report; absent where none was asked for
 */
public record AccountBalance(
        @Nullable String of,
        String account,
        String currency,
        @Schema(implementation = Long.class) BigInteger amountMinor,
        @Schema(implementation = Long.class) BigInteger debitsMinor,
        @Schema(implementation = Long.class) BigInteger creditsMinor,
        @Nullable Reported reported) {

    /**
     * An amount in the currency of the report.
     *
     * @param amountMinor rounded half to even, this row alone
     * @param rate        by which it was made; absent where the currency is the same
     * @param rateDay     of which the rate is; absent with it
     * @param source      who publishes the rate; absent with it
     */
    public record Reported(
            String currency,
            @Schema(implementation = Long.class) BigInteger amountMinor,
            @Nullable String rate,
            @Nullable LocalDate rateDay,
            @Nullable String source) {
        static Reported same(Balance balance) {
            return new Reported(balance.currency(), balance.amount(), null, null, null);
        }

        static Reported by(Rate rate, Balance balance) {
            return new Reported(
                    rate.to().getCode(),
                    rate.convert(balance.in(rate.from())).getAmountMinor().toBigIntegerExact(),
                    rate.rate().toPlainString(),
                    rate.day(),
                    rate.source());
        }
    }

    static AccountBalance of(Balance balance, @Nullable Reported reported) {
        return new AccountBalance(
                balance.of(),
                balance.account(),
                balance.currency(),
                balance.amount(),
                balance.debits(),
                balance.credits(),
                reported);
    }
}
