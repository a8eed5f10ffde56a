package io.waymark.order.label.adapter.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.order.drawing.Drawing;
import io.waymark.order.label.LabelSamples;
import io.waymark.order.label.PrintedPage;
import io.waymark.order.label.domain.CustomsDeclaration;
import io.waymark.order.label.domain.CustomsDeclaration.Form;
import io.waymark.order.label.domain.Numbers;
import io.waymark.order.label.domain.PackingSlip;
import io.waymark.order.ordering.domain.CustomsItem;
import io.waymark.order.ordering.domain.Duties;
import io.waymark.order.ordering.domain.Parcel;
import io.waymark.order.ordering.domain.Party;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Watches papers that fill several pages: nothing is lost, nothing leaves its room or covers another thing. */
class FlowingPapersTest {
    private static final int MOST_PARCELS = 50;
    private static final int MOST_ITEMS = 100;

    /** As long as the rules of orders let it be. */
    private static final String LONG = "丝绸围巾".repeat(45) + " silk scarf 4711 ok";

    @ParameterizedTest
    @MethodSource("io.waymark.order.label.LabelSamples#parties")
    void aPackingSlipHoldsEveryParcelAndAllGoods(Party party) {
        List<Drawing> pages = Drawings.SLIPS.of(slip(party));

        pages.forEach(Layout::requireSound);
        assertThat(text(pages)).contains("1/50", "50/50", "mark-49", "SKU-0", "SKU-99", "62.5kggross");
        assertThat(text(pages).split("丝绸围巾", -1)).hasSize(1 + MOST_ITEMS * 45);
    }

    @ParameterizedTest
    @EnumSource(Form.class)
    void aDeclarationHoldsAllGoods(Form form) {
        PackingSlip goods = slip(LabelSamples.ARABIC);

        List<Drawing> pages = Drawings.DECLARATIONS.of(new CustomsDeclaration(form, goods, Duties.DDU));

        pages.forEach(Layout::requireSound);
        assertThat(text(pages).split("丝绸围巾", -1)).hasSize(1 + MOST_ITEMS * 45);
        assertThat(text(pages)).contains("DDU", "Total1000000000000.00USD").doesNotContain("...");
    }

    @Test
    void aShortPaperIsOnePage() {
        PackingSlip whole = slip(LabelSamples.AMERICAN);
        PackingSlip few = new PackingSlip(
                whole.shipper(),
                whole.consignee(),
                whole.numbers(),
                whole.referenceNo(),
                whole.acceptedOn(),
                whole.parcels().subList(0, 2),
                List.of());

        assertThat(Drawings.SLIPS.of(few)).hasSize(1);
    }

    private static String text(List<Drawing> pages) {
        return PrintedPage.plain(pages.stream().map(Layout::text).collect(Collectors.joining()));
    }

    private static PackingSlip slip(Party party) {
        List<Parcel> parcels = IntStream.range(0, MOST_PARCELS)
                .mapToObj(i -> new Parcel(1250, new Parcel.Size(5000, 5000, 5000), "mark-" + i))
                .toList();
        List<CustomsItem> items = IntStream.range(0, MOST_ITEMS)
                .mapToObj(i -> new CustomsItem(
                        LONG,
                        "6214100090",
                        "CN",
                        100_000,
                        Money.ofMinor(CurrencyUnit.USD, 10_000_000),
                        100_000,
                        "SKU-" + i))
                .toList();
        return new PackingSlip(
                party,
                party,
                Numbers.of(LabelSamples.CODE, null),
                "R-2026/11-000417",
                LocalDate.of(2026, 11, 30),
                parcels,
                items);
    }
}
