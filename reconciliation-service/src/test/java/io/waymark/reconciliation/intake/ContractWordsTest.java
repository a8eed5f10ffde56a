package io.waymark.reconciliation.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.waymark.events.Money;
import io.waymark.events.payments.PaymentReversed;
import io.waymark.events.payments.PaymentReversed.Kind;
import io.waymark.events.payments.RefundIssued;
import io.waymark.reconciliation.history.domain.ShipmentState;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.joda.money.IllegalCurrencyException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContractWordsTest {
    @Test
    void knowEveryStateOfTheContract() {
        assertThat(Arrays.stream(ShipmentState.values()).map(Enum::name))
                .containsExactlyElementsOf(Arrays.stream(io.waymark.events.shipments.ShipmentState.values())
                        .map(Enum::name)
                        .toList());
    }

    @Test
    void readMinorUnitsByTheirCurrency() {
        assertThat(PaymentEvents.amount(new Money(1250, "USD"))).hasToString("USD 12.50");
        assertThat(PaymentEvents.amount(new Money(1250, "JPY"))).hasToString("JPY 1250");
        assertThat(PaymentEvents.amount(new Money(1250, "KWD"))).hasToString("KWD 1.250");
    }

    @Test
    void refuseACurrencyThatDoesNotExist() {
        assertThatThrownBy(() -> PaymentEvents.amount(new Money(1, "XQX")))
                .isInstanceOf(IllegalCurrencyException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "0, USD, amount.amountMinor must be above zero",
        "-900, USD, amount.amountMinor must be above zero",
        "900, XXX, amount.currency is no currency that the ledger keeps",
        "900, XTS, amount.currency is no currency that the ledger keeps",
        "900, XAU, amount.currency is no currency that the ledger keeps",
        "900, XQX, amount.currency is no currency that the ledger keeps",
    })
    void nameWhatCanNeverBeBooked(long amountMinor, String currency, String fault) {
        Money amount = new Money(amountMinor, currency);

        assertThat(PaymentEvents.fault(refund(amount))).isEqualTo(fault);
        assertThat(PaymentEvents.fault(new PaymentReversed(
                        new UUID(1, 1), "acme", "r1", "t1", Kind.CHARGEBACK, amount, "?", Instant.EPOCH)))
                .isEqualTo(fault);
    }

    @Test
    void takeAnAmountInEachCurrencyOfTheLedger() {
        assertThat(PaymentEvents.fault(refund(new Money(1, "JPY")))).isNull();
        assertThat(PaymentEvents.fault(refund(new Money(1, "KWD")))).isNull();
    }

    private static RefundIssued refund(Money amount) {
        return new RefundIssued(new UUID(1, 1), "acme", null, "r1", "t1", amount, "?", Instant.EPOCH);
    }
}
