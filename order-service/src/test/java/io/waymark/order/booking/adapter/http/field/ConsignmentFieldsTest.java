package io.waymark.order.booking.adapter.http.field;

import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.order.booking.adapter.http.template.Fields;
import io.waymark.order.booking.domain.Consignment;
import io.waymark.order.ordering.domain.CustomsItem;
import io.waymark.order.ordering.domain.Duties;
import io.waymark.order.ordering.domain.Parcel;
import io.waymark.order.ordering.domain.Party;
import io.waymark.order.ordering.domain.ShipmentCodes;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** All that we know of a shipment can be told, in the unit that is asked for. */
class ConsignmentFieldsTest {
    private static final Fields FIELDS = new ConsignmentFields(consignment());

    @ParameterizedTest
    @CsvSource({
        "reference,HW000000076CN",
        "service,STANDARD",
        "preAdvice,false",
        "duties,DDU",
        "parcelCount,2",
        "weight.g,1500",
        "weight.kg,1.5",
        "weight.lb,3.307",
        "weight.oz,52.92",
        "declaredValue.amount,44.98",
        "declaredValue.currency,USD",
        "recipient.phoneExtension,3306",
        "recipient.phone,+8618400000009",
        "sender.country,CN"
    })
    void aShipmentIsToldByName(String name, String value) {
        assertThat(FIELDS.value(name)).hasToString(value);
    }

    @ParameterizedTest
    @CsvSource({
        "parcel.number,1",
        "parcel.weight.kg,0.5",
        "parcel.size.length.mm,305",
        "parcel.size.length.cm,30.5",
        "parcel.size.length.in,12.01",
        "parcel.reference,P-1",
        "reference,HW000000076CN"
    })
    void aParcelIsToldByName(String name, String value) {
        assertThat(FIELDS.each("parcels").getFirst().value(name)).hasToString(value);
    }

    @Test
    void aSideThatNobodyMeasuredIsAbsent() {
        assertThat(FIELDS.each("parcels").get(1).value("parcel.size.length.mm")).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "item.description,cotton shirt",
        "item.hsCode,620520",
        "item.origin,CN",
        "item.quantity,2",
        "item.value.amount,19.99",
        "item.value.minor,1999",
        "item.value.currency,USD",
        "item.totalValue.amount,39.98",
        "item.weight.g,200",
        "item.sku,SKU-1"
    })
    void declaredGoodsAreToldByName(String name, String value) {
        assertThat(FIELDS.each("customsItems").getFirst().value(name)).hasToString(value);
    }

    @Test
    void everyNameThatIsOfferedCanBeUsed() {
        List<String> offered = new ArrayList<>(ConsignmentFields.NAMES.names());

        assertThat(offered).contains("recipient.line2", "declaredValue.minor").doesNotContain("secret");
        assertThat(ConsignmentFields.NAMES.lists().get("parcels")).contains("parcel.weight.oz", "parcel.number");
    }

    @Test
    void goodsInSeveralCurrenciesHaveNoCommonValue() {
        Consignment mixed = new Consignment(
                consignment().reference(),
                "STANDARD",
                party(),
                party(),
                List.of(),
                List.of(item("USD", 1), item("EUR", 1)),
                null,
                true);

        assertThat(new ConsignmentFields(mixed).value("declaredValue.amount")).isNull();
    }

    @Test
    void aCallKnowsItsTimeInEveryForm() {
        Fields call = FIELDS.with(CallNames.at(Instant.parse("2026-11-30T16:05:06.789Z"), "n-1", Map.of()));

        assertThat(call.value("timestamp")).isEqualTo(1_796_054_706L);
        assertThat(call.value("timestamp.ms")).isEqualTo(1_796_054_706_789L);
        assertThat(call.value("time.utc")).isEqualTo("2026-11-30T16:05:06Z");
        assertThat(call.value("time.china")).isEqualTo("2026-12-01 00:05:06");
        assertThat(call.each("parcels").getFirst().value("nonce")).isEqualTo("n-1");
    }

    private static Consignment consignment() {
        return new Consignment(
                new ShipmentCodes("HW", "CN").of(7),
                "STANDARD",
                party(),
                party(),
                List.of(new Parcel(500, new Parcel.Size(305, 200, 100), "P-1"), new Parcel(1000, null, null)),
                List.of(item("USD", 2), new CustomsItem("cap", "650500", "CN", 1, money("USD", "5.00"), null, null)),
                Duties.DDU,
                false);
    }

    private static CustomsItem item(String currency, int quantity) {
        return new CustomsItem("cotton shirt", "620520", "CN", quantity, money(currency, "19.99"), 200, "SKU-1");
    }

    private static Money money(String currency, String amount) {
        return Money.of(CurrencyUnit.of(currency), new BigDecimal(amount));
    }

    private static Party party() {
        return new Party("a", null, "+8618400000009", "3306", null, "CN", null, "c", null, "310000", "d", null);
    }
}
