package io.waymark.order.ordering.domain;

import static io.waymark.order.ordering.domain.Requests.AMERICA;
import static io.waymark.order.ordering.domain.Requests.CHINA;
import static io.waymark.order.ordering.domain.Requests.RULES;
import static io.waymark.order.ordering.domain.Requests.party;
import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.order.ordering.domain.OrderRequest.CustomsPart;
import io.waymark.order.ordering.domain.OrderRequest.DimensionsPart;
import io.waymark.order.ordering.domain.OrderRequest.MoneyPart;
import io.waymark.order.ordering.domain.OrderRequest.ParcelPart;
import io.waymark.order.ordering.domain.OrderRequest.PartyPart;
import io.waymark.order.ordering.domain.OrderRequest.WeightPart;
import io.waymark.order.ordering.domain.OrderRules.Verdict;
import io.waymark.order.ordering.domain.Parcel.Size;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Watches that an order is normalised when it is right, and that every fault is named at once when it is not. */
class OrderRulesTest {

    @Test
    void aCompleteOrderIsNormalised() {
        OrderContent content = valid(Requests.crossBorder());

        assertThat(content.weightGrams()).isEqualTo(1500);
        assertThat(content.consignee().phone()).isEqualTo("+14155550101");
        assertThat(content.duties()).isEqualTo(Duties.DDP);
        assertThat(content.customsItems()).singleElement().satisfies(item -> assertThat(item.hsCode())
                .isEqualTo("620520"));
    }

    @Test
    void anEmptyRequestNamesEveryFieldThatIsMissing() {
        OrderRequest nothing = new OrderRequest(null, null, null, null, null, null, null, null);

        assertThat(faulty(nothing))
                .containsExactlyInAnyOrder("merchantId", "referenceNo", "channel", "shipper", "consignee", "parcels");
    }

    @Test
    void everyFaultOfEveryPartIsNamed() {
        PartyPart nobody = new PartyPart(
                " ", null, "12", null, "nobody", "XX", "x".repeat(101), null, null, null, "", "zero\u0000");
        CustomsPart item = new CustomsPart(null, "12", "ZZ", 0, new MoneyPart(-1L, "XYZ"), null, null);
        OrderRequest request = new OrderRequest(
                "acme:1",
                "no spaces",
                "unknown",
                AMERICA,
                nobody,
                List.of(new ParcelPart(new WeightPart(BigDecimal.ZERO, "stone"), null, null)),
                List.of(item),
                "DAP");

        assertThat(faulty(request))
                .containsExactlyInAnyOrder(
                        "merchantId",
                        "referenceNo",
                        "channel",
                        "consignee.name",
                        "consignee.country",
                        "consignee.email",
                        "consignee.region",
                        "consignee.city",
                        "consignee.line1",
                        "consignee.line2",
                        "parcels[0].weight.unit",
                        "parcels[0].weight.value",
                        "customsItems[0].description",
                        "customsItems[0].hsCode",
                        "customsItems[0].originCountry",
                        "customsItems[0].quantity",
                        "customsItems[0].unitValue.amountMinor",
                        "customsItems[0].unitValue.currency",
                        "duties");
    }

    @Test
    void faultsNeverRepeatAValue() {
        OrderRequest request = Requests.between(CHINA, party("Grace Hopper", "US", "BAD-CODE", "12"));

        assertThat(refusal(request).faults())
                .extracting(Fault::message)
                .noneMatch(
                        message -> message.contains("BAD-CODE") || message.contains("12") || message.contains("Grace"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "n/a", "0000000000", "000-000-0000", "1111111"})
    void aPlaceholderForAPhoneCountsAsNone(String phone) {
        OrderContent content = valid(Requests.between(AMERICA, party("Ada", "US", "94105", phone)));

        assertThat(content.consignee().phone()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"1,g,1", "1.5,kg,1500", "1,lb,454", "1,oz,29", "0.0001,kg,1", "0.00001,kg,1"})
    void weightsBecomeWholeGramsRoundedUp(String value, String unit, int grams) {
        assertThat(valid(Requests.with(Requests.parcel(value, unit))).weightGrams())
                .isEqualTo(grams);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e-999999999", "1e999999999", "1e-9", "0.000009", "-1", "0", "100.001"})
    void weightsOutOfReasonAreRefusedAtOnce(String value) {
        assertThat(faulty(Requests.with(Requests.parcel(value, "kg")))).containsExactly("parcels[0].weight.value");
    }

    @Test
    void dimensionsMayBeMissingOrLeftAtZero() {
        DimensionsPart zero = new DimensionsPart(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, "cm");

        assertThat(valid(Requests.with(Requests.parcel(zero))).parcels())
                .extracting(Parcel::size)
                .containsOnlyNulls();
    }

    @Test
    void dimensionsBecomeMillimetres() {
        DimensionsPart inches = new DimensionsPart(BigDecimal.ONE, BigDecimal.TWO, new BigDecimal("0.5"), "in");

        assertThat(valid(Requests.with(Requests.parcel(inches))).parcels())
                .extracting(Parcel::size)
                .containsExactly(new Size(26, 51, 13));
    }

    @Test
    void halfMeasuredDimensionsAreRefused() {
        DimensionsPart half = new DimensionsPart(BigDecimal.ONE, null, BigDecimal.ZERO, "cm");

        assertThat(faulty(Requests.with(Requests.parcel(half))))
                .containsExactly("parcels[0].dimensions.width", "parcels[0].dimensions.height");
    }

    @Test
    void aCustomsBorderAsksForItemsAndDuties() {
        assertThat(faulty(Requests.between(CHINA, AMERICA))).containsExactly("customsItems", "duties");
        assertThat(faulty(Requests.between(party("A", "DE", "10115", null), party("B", "FR", "75001", null))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"20095 ", "\t20095", "20095\u00a0", "20095\u200b", "\u3000２００９５"})
    void whatNobodySeesIsNoPartOfAPostalCode(String code) {
        OrderContent content = valid(Requests.between(party("A", "DE", code, null), party("B", "FR", "75001", null)));

        assertThat(content.shipper().postalCode()).isEqualTo("20095");
    }

    @Test
    void aBlankInsideAPostalCodeIsSeen() {
        assertThat(faulty(Requests.between(party("A", "DE", "200 95", null), party("B", "FR", "75001", null))))
                .containsExactly("shipper.postalCode");
    }

    @ParameterizedTest
    @CsvSource({"'\u3000Ada \u00a0 Byron\u200b',Ada Byron", "Ａｄａ,Ａｄａ", "'\ufeffنرگس\u200cزاده\u200c',نرگس\u200cزاده"})
    void namesAreTrimmedAndNeverFolded(String written, String name) {
        OrderContent content =
                valid(Requests.between(party(written, "DE", "20095", null), party("B", "FR", "75001", null)));

        assertThat(content.shipper().name()).isEqualTo(name);
    }

    @Test
    void aNameThatNobodySeesIsNone() {
        assertThat(faulty(
                        Requests.between(party("\u200b\u2060", "DE", "20095", null), party("B", "FR", "75001", null))))
                .containsExactly("shipper.name");
    }

    @ParameterizedTest
    @CsvSource({
        "610910,610910",
        "6109.10,610910",
        "61.09.10,610910",
        "6109.10.00.10,6109100010",
        "6109.10.0010,6109100010",
        "6109 10 00,61091000",
        "６１０９.１０,610910",
        "6109100,6109100"
    })
    void anHsCodeIsWrittenInPairs(String written, String code) {
        assertThat(valid(Requests.declaring(written)).customsItems())
                .extracting(CustomsItem::hsCode)
                .containsExactly(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"61.0.9", "61.09..10", "..", "6109.10.", ".610910", "6109-10", "61091", "61091000101", "610.910"
            })
    void anHsCodeOfAnotherBuildIsRefused(String written) {
        assertThat(faulty(Requests.declaring(written))).containsExactly("customsItems[0].hsCode");
    }

    @ParameterizedTest
    @CsvSource({"1000, 99000", "2, 601", "1, 1201"})
    void goodsDoNotWeighMoreThanTheirParcels(int quantity, String unitGrams) {
        assertThat(faulty(Requests.weighing(Requests.parcel("1.2", "kg"), quantity, unitGrams)))
                .containsExactly("customsItems");
    }

    /** Pins of 0.4 g are kept as of one gram each, which all together would be too heavy. */
    @ParameterizedTest
    @CsvSource({"2500, 0.4", "2, 600", "1, 1200"})
    void goodsMayWeighWhatTheirParcelsDo(int quantity, String unitGrams) {
        assertThat(valid(Requests.weighing(Requests.parcel("1.2", "kg"), quantity, unitGrams))
                        .customsItems())
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"#1001", "#1001-A", "A#1", "1001/2"})
    void shopsNameOrdersWithAHash(String reference) {
        assertThat(valid(Requests.crossBorder("acme", reference)).referenceNo()).isEqualTo(reference);
    }

    @ParameterizedTest
    @ValueSource(ints = {65, 255, 257, 10_000})
    void aReferenceNumberThatIsTooLongIsToldItsShape(int length) {
        assertThat(refusal(Requests.crossBorder("acme", "A".repeat(length))).faults())
                .extracting(Fault::message)
                .containsExactly("must be 1 to 64 of A-Z a-z 0-9 . _ / # - and begin with a letter, a digit or #");
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 1_000_000_000_001L})
    void anAmountIsToldItsBounds(long amount) {
        OrderRequest valid = Requests.crossBorder();
        CustomsPart item = new CustomsPart("shirt", "620520", "CN", 1, new MoneyPart(amount, "USD"), null, null);
        OrderRequest request = new OrderRequest(
                valid.merchantId(),
                valid.referenceNo(),
                valid.channel(),
                valid.shipper(),
                valid.consignee(),
                valid.parcels(),
                List.of(item),
                valid.duties());

        assertThat(refusal(request).faults())
                .extracting(Fault::message)
                .containsExactly("must be 0 to 1000000000000, in minor units");
    }

    @Test
    void aPostalCodeIsNotAskedForWhereThereIsNone() {
        OrderContent content = valid(Requests.between(party("A", "HK", "999077", null), party("B", "HK", null, null)));

        assertThat(content.shipper().postalCode()).isNull();
    }

    @Test
    void aChannelThatDoesNotGoThereOrHasNoCarrierIsRefused() {
        assertThat(faulty(on("cn-domestic"))).containsExactly("channel");
        assertThat(faulty(on("unplugged"))).containsExactly("channel");
    }

    @Test
    void listsHaveLimits() {
        OrderRequest valid = Requests.crossBorder();
        OrderRequest many = new OrderRequest(
                "acme",
                "A-1001",
                "standard",
                valid.shipper(),
                valid.consignee(),
                Collections.nCopies(51, Requests.parcel("1", "kg")),
                Collections.nCopies(101, Requests.item()),
                "DDP");

        assertThat(faulty(many)).containsExactly("parcels", "customsItems");
    }

    @Test
    void aRefusalNamesTheOrderOnlyByWellFormedParts() {
        OrderRequest request = new OrderRequest("acme", "bad\u0000", null, null, null, null, null, null);

        assertThat(refusal(request).merchantId()).isEqualTo("acme");
        assertThat(refusal(request).referenceNo()).isNull();
    }

    private static OrderRequest on(String channel) {
        return Requests.by(channel, Requests.crossBorder());
    }

    private static OrderContent valid(OrderRequest request) {
        return switch (RULES.check(request)) {
            case Verdict.Valid valid -> valid.content();
            case Verdict.Invalid(Refusal refusal, var once) -> throw new AssertionError(refusal.toString());
        };
    }

    private static Refusal refusal(OrderRequest request) {
        return switch (RULES.check(request)) {
            case Verdict.Valid valid -> throw new AssertionError("the request is valid");
            case Verdict.Invalid(Refusal refusal, var once) -> refusal;
        };
    }

    private static List<String> faulty(OrderRequest request) {
        return switch (RULES.check(request)) {
            case Verdict.Valid valid -> List.of();
            case Verdict.Invalid(Refusal refusal, var once) ->
                refusal.faults().stream().map(Fault::field).toList();
        };
    }
}
