package io.waymark.reconciliation.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.waymark.events.Money;
import io.waymark.events.payments.PaymentReversed;
import io.waymark.privacy.PersonalWords;
import io.waymark.reconciliation.history.domain.ShipmentState;
import io.waymark.tables.Tables;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.joda.money.IllegalCurrencyException;
import org.junit.jupiter.api.Test;

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

    @Test
    void refuseAReversalOfUnknownKind() {
        PaymentReversed reversed = new PaymentReversed(
                new UUID(1, 1), "acme", "r1", "t1", "GIFT", new Money(1, "USD"), "?", Instant.EPOCH);
        assertThatThrownBy(() -> PaymentEvents.reversal(new UUID(2, 2), reversed, PersonalWords.of(Tables.builtIn())))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
