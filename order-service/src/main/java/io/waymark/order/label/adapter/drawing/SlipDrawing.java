package io.waymark.order.label.adapter.drawing;

import io.waymark.order.drawing.Align;
import io.waymark.order.drawing.Box;
import io.waymark.order.drawing.Canvas;
import io.waymark.order.drawing.Drawing;
import io.waymark.order.drawing.Fitting;
import io.waymark.order.drawing.Pages;
import io.waymark.order.drawing.Pages.Paper;
import io.waymark.order.drawing.Sizes;
import io.waymark.order.drawing.Table;
import io.waymark.order.drawing.Table.Column;
import io.waymark.order.drawing.Typefaces;
import io.waymark.order.drawing.Weight;
import io.waymark.order.label.domain.PackingSlip;
import io.waymark.order.ordering.domain.CustomsItem;
import io.waymark.order.ordering.domain.Parcel;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/** Places packing slips on A4: parties and numbers, then the parcels, then the goods. */
@Singleton
public class SlipDrawing {
    private static final Paper A4 = new Paper(210, 297, 15, 8);
    private static final double HEADING = 18;
    private static final double PARTIES = 40;
    private static final Sizes PARTY_SIZES = new Sizes(10, 7, 4.5);

    private static final List<Column> PARCELS = List.of(
            new Column("PARCEL", 0.12, Align.START),
            new Column("WEIGHT", 0.18, Align.END),
            new Column("SIZE", 0.28, Align.CENTRE),
            new Column("MARK", 0.42, Align.START));

    private static final List<Column> GOODS = List.of(
            new Column("GOODS", 0.42, Align.START),
            new Column("SKU", 0.22, Align.START),
            new Column("QUANTITY", 0.12, Align.END),
            new Column("VALUE OF ONE", 0.24, Align.END));

    private final Fitting fitting;

    SlipDrawing(Typefaces faces) {
        this.fitting = new Fitting(faces);
    }

    /** The slip's pages. */
    public List<Drawing> of(PackingSlip slip) {
        Pages pages = new Pages(fitting, A4, (canvas, page) -> head(canvas, slip, page));
        Box parties = pages.room(PARTIES);
        double half = parties.width() / 2;
        Canvas canvas = pages.canvas();
        canvas.text(canvas.caption(parties.left(half).inset(1), "FROM"), PARTY_SIZES, PartyText.of(slip.shipper()));
        canvas.text(canvas.caption(parties.beside(half).inset(1), "TO"), PARTY_SIZES, PartyText.of(slip.consignee()));
        pages.table(new Table(PARCELS, parcels(slip.parcels())));
        if (!slip.items().isEmpty()) {
            pages.table(new Table(GOODS, goods(slip.items())));
        }
        String sum = slip.parcels().size() + " parcel(s), " + Figures.kilograms(slip.weightGrams()) + " gross";
        pages.canvas().line(pages.foot(), 10, Weight.BOLD, Align.END, sum);
        return pages.end();
    }

    private static double head(Canvas canvas, PackingSlip slip, int page) {
        Box head = new Box(A4.margin(), A4.margin(), A4.inner(), HEADING);
        Box title = head.left(90);
        canvas.line(title.top(10), 22, Weight.BOLD, Align.START, "Packing slip");
        String day = slip.acceptedOn() + " (UTC), page " + page;
        canvas.line(title.below(10).top(6), 9, Weight.REGULAR, Align.START, day);
        Box numbers = head.beside(94);
        canvas.line(numbers.top(10), 14, Weight.BOLD, Align.END, slip.numbers().shipmentCode());
        canvas.line(numbers.below(10).top(6), 9, Weight.REGULAR, Align.END, "Reference " + slip.referenceNo());
        canvas.across(head.bottom(), head.x(), head.right());
        return head.bottom();
    }

    private static List<List<String>> parcels(List<Parcel> parcels) {
        return IntStream.range(0, parcels.size())
                .mapToObj(i -> parcel(parcels.get(i), (i + 1) + "/" + parcels.size()))
                .toList();
    }

    private static List<String> parcel(Parcel parcel, String place) {
        return List.of(
                place,
                Figures.kilograms(parcel.weightGrams()),
                parcel.size() == null ? "" : Figures.millimetres(parcel.size()),
                Objects.requireNonNullElse(parcel.reference(), ""));
    }

    private static List<List<String>> goods(List<CustomsItem> items) {
        return items.stream()
                .map(item -> List.of(
                        item.description(),
                        Objects.requireNonNullElse(item.sku(), ""),
                        String.valueOf(item.quantity()),
                        Figures.amount(item.unitValue())))
                .toList();
    }
}
