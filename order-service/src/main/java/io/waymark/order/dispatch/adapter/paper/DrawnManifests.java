package io.waymark.order.dispatch.adapter.paper;

import io.waymark.order.dispatch.application.ManifestPapers;
import io.waymark.order.dispatch.domain.Dispatched;
import io.waymark.order.dispatch.domain.Manifest;
import io.waymark.order.dispatch.domain.ManifestKey;
import io.waymark.order.drawing.Align;
import io.waymark.order.drawing.Box;
import io.waymark.order.drawing.Canvas;
import io.waymark.order.drawing.Fitting;
import io.waymark.order.drawing.Pages;
import io.waymark.order.drawing.Pages.Paper;
import io.waymark.order.drawing.PdfPrintout;
import io.waymark.order.drawing.Printout;
import io.waymark.order.drawing.Table;
import io.waymark.order.drawing.Table.Column;
import io.waymark.order.drawing.Typefaces;
import io.waymark.order.drawing.Weight;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/** Places manifests on A4: number and bar code on each page, the shipments, totals, and room for a signature. */
@Singleton
class DrawnManifests implements ManifestPapers {
    private static final Paper A4 = new Paper(210, 297, 15, 16);
    private static final double HEADING = 30;
    private static final double BARS = 14;

    private static final List<Column> SHIPMENTS = List.of(
            new Column("LINE", 0.07, Align.END),
            new Column("SHIPMENT", 0.19, Align.START),
            new Column("TRACKING NUMBER", 0.27, Align.START),
            new Column("REFERENCE", 0.21, Align.START),
            new Column("TO", 0.09, Align.START),
            new Column("PARCELS", 0.07, Align.END),
            new Column("WEIGHT", 0.10, Align.END));

    private final Fitting fitting;

    DrawnManifests(Typefaces faces) {
        this.fitting = new Fitting(faces);
    }

    @Override
    public Printout of(Manifest manifest, List<Dispatched> shipments) {
        Pages pages = new Pages(fitting, A4, (canvas, page) -> head(canvas, manifest, page));
        pages.table(new Table(
                SHIPMENTS,
                IntStream.range(0, shipments.size())
                        .mapToObj(line -> cells(line + 1, shipments.get(line)))
                        .toList()));
        foot(pages.canvas(), pages.foot(), manifest);
        PdfPrintout printout = new PdfPrintout("Manifest " + manifest.number());
        pages.end().forEach(printout::add);
        return printout;
    }

    private static double head(Canvas canvas, Manifest manifest, int page) {
        ManifestKey key = manifest.key();
        Box head = new Box(A4.margin(), A4.margin(), A4.inner(), HEADING);
        Box title = head.left(95);
        canvas.line(title.top(10), 22, Weight.BOLD, Align.START, "Manifest");
        String whom = key.carrier() + (key.channel() == null ? "" : ", " + key.channel()) + ", for " + key.merchantId();
        canvas.line(title.below(10).top(6), 10, Weight.REGULAR, Align.START, whom);
        String day = key.day() + " (" + manifest.zone().getId() + "), page " + page;
        canvas.line(title.below(16).top(6), 10, Weight.REGULAR, Align.START, day);
        Box code = head.beside(100);
        canvas.bars(code.top(BARS), manifest.number());
        canvas.line(code.below(BARS).top(7), 12, Weight.BOLD, Align.CENTRE, manifest.number());
        canvas.across(head.bottom(), head.x(), head.right());
        return head.bottom();
    }

    private static void foot(Canvas canvas, Box foot, Manifest manifest) {
        Manifest.Totals totals = manifest.totals();
        String sum = totals.shipments() + " shipment(s), " + totals.parcels() + " parcel(s), "
                + kilograms(totals.weightGrams()) + " gross";
        canvas.line(foot.top(6), 10, Weight.BOLD, Align.END, sum);
        Box signature = foot.below(8).left(A4.inner() / 2);
        canvas.across(signature.y() + 4, signature.x(), signature.right());
        canvas.line(signature.below(4).top(4), 7, Weight.REGULAR, Align.START, "Taken over: date, name, signature");
    }

    private static List<String> cells(int line, Dispatched shipment) {
        return List.of(
                String.valueOf(line),
                shipment.shipmentCode(),
                shipment.trackingNumber(),
                shipment.referenceNo(),
                (shipment.country() + " " + Objects.requireNonNullElse(shipment.postalArea(), "")).strip(),
                String.valueOf(shipment.parcels()),
                kilograms(shipment.weightGrams()));
    }

    private static String kilograms(long grams) {
        return BigDecimal.valueOf(grams, 3).stripTrailingZeros().toPlainString() + " kg";
    }
}
