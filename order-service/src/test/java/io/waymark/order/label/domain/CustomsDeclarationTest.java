package io.waymark.order.label.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.order.label.domain.CustomsDeclaration.Form;
import io.waymark.order.ordering.domain.CustomsItem;
import io.waymark.order.ordering.domain.Duties;
import io.waymark.order.ordering.domain.Parcel;
import io.waymark.order.ordering.domain.Party;
import io.waymark.order.ordering.domain.SdrRates;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Watches which of the two customs forms goods need. */
class CustomsDeclarationTest {
    private static final SdrRates RATES =
            new SdrRates(Map.of("USD", new BigDecimal("1.30"), "JPY", new BigDecimal("200")));

    @ParameterizedTest
    @CsvSource({
        "USD,39000,1,CN22",
        "USD,39001,1,CN23",
        "USD,19500,2,CN22",
        "USD,19501,2,CN23",
        "JPY,60000,1,CN22",
        "JPY,60001,1,CN23",
        "KWD,1,1,CN23"
    })
    void upToThreeHundredDrawingRightsTheShortFormIsEnough(String currency, long minor, int quantity, Form form) {
        CustomsDeclaration declaration =
                CustomsDeclaration.of(slip(item(currency, minor, quantity)), Duties.DDP, RATES);

        assertThat(declaration.form()).isEqualTo(form);
    }

    @Test
    void valuesOfSeveralCurrenciesAddUp() {
        CustomsDeclaration declaration = CustomsDeclaration.of(
                slip(item("USD", 19500, 1), item("JPY", 30001, 1), item("USD", 100, 3)), null, RATES);

        assertThat(declaration.form()).isEqualTo(Form.CN23);
        assertThat(declaration.totals()).containsExactly(money("JPY", 30001), money("USD", 19800));
    }

    private static PackingSlip slip(CustomsItem... items) {
        Party party = new Party("N", null, null, null, null, "US", null, "City", null, "00000", "1 Street", null);
        return new PackingSlip(
                party,
                party,
                Numbers.of("HW000000014CN", null),
                "R-1",
                LocalDate.of(2026, 11, 30),
                List.of(new Parcel(1000, null, null)),
                Arrays.asList(items));
    }

    private static CustomsItem item(String currency, long minor, int quantity) {
        return new CustomsItem("tea", "090210", "CN", quantity, money(currency, minor), null, null);
    }

    private static Money money(String currency, long minor) {
        return Money.ofMinor(CurrencyUnit.of(currency), minor);
    }
}
