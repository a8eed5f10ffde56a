package io.waymark.order.label.adapter.drawing;

import io.waymark.order.drawing.Align;
import io.waymark.order.drawing.Box;
import io.waymark.order.drawing.Canvas;
import io.waymark.order.drawing.Drawing;
import io.waymark.order.drawing.Fitting;
import io.waymark.order.drawing.Pages;
import io.waymark.order.drawing.Pages.Paper;
import io.waymark.order.drawing.Paragraph;
import io.waymark.order.drawing.Sizes;
import io.waymark.order.drawing.Table;
import io.waymark.order.drawing.Table.Column;
import io.waymark.order.drawing.Typefaces;
import io.waymark.order.drawing.Weight;
import io.waymark.order.label.domain.CustomsDeclaration;
import io.waymark.order.label.domain.CustomsDeclaration.Form;
import io.waymark.order.label.domain.PackingSlip;
import io.waymark.order.ordering.domain.CustomsItem;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Places customs declarations with the fields of the UPU's forms: CN 22 on a label of 100 mm by 150 mm, which is stuck beside
 * the parcel's, CN 23 on A4.
 */
@Singleton
public class DeclarationDrawing {
    private static final Paper LABEL = new Paper(100, 150, 4, 24);
    private static final Paper A4 = new Paper(210, 297, 15, 34);
    private static final Sizes PARTY_SIZES = new Sizes(9, 7, 4);
    private static final Sizes SMALL_PRINT = new Sizes(8, 8, 4);

    private static final String CERTIFIED =
            "I certify that the particulars given in this declaration are correct and that "
                    + "this item does not contain any dangerous article or articles prohibited by legislation or by postal or "
                    + "customs regulations.";

    private static final List<Column> GOODS = List.of(
            new Column("DESCRIPTION", 0.34, Align.START),
            new Column("QTY", 0.08, Align.END),
            new Column("NET WEIGHT", 0.15, Align.END),
            new Column("VALUE", 0.18, Align.END),
            new Column("HS CODE", 0.15, Align.END),
            new Column("ORIGIN", 0.1, Align.END));

    private final Fitting fitting;

    DeclarationDrawing(Typefaces faces) {
        this.fitting = new Fitting(faces);
    }

    /** The form's pages. */
    public List<Drawing> of(CustomsDeclaration declaration) {
        Paper paper =
                switch (declaration.form()) {
                    case CN22 -> LABEL;
                    case CN23 -> A4;
                };
        Pages pages = new Pages(fitting, paper, (canvas, page) -> head(canvas, paper, declaration, page));
        parties(pages, declaration);
        pages.table(new Table(
                GOODS,
                declaration.goods().items().stream()
                        .map(DeclarationDrawing::row)
                        .toList()));
        foot(pages.canvas(), pages.foot(), declaration);
        return pages.end();
    }

    private static double head(Canvas canvas, Paper paper, CustomsDeclaration declaration, int page) {
        Box head = new Box(paper.margin(), paper.margin(), paper.inner(), 22);
        double half = head.width() * 0.45;
        Box title = head.left(half);
        canvas.line(title.top(7), 13, Weight.BOLD, Align.START, "CUSTOMS DECLARATION");
        canvas.line(title.below(7).top(7), 13, Weight.BOLD, Align.START, name(declaration.form()) + page(page));
        canvas.line(title.below(14).top(4), 7, Weight.REGULAR, Align.START, "May be opened officially");
        Box code = head.beside(half);
        String number = declaration.goods().numbers().shipmentCode();
        canvas.bars(code.top(14), number);
        canvas.line(code.below(14.5).top(5), 10, Weight.BOLD, Align.CENTRE, number);
        canvas.across(head.bottom(), head.x(), head.right());
        return head.bottom();
    }

    private static String name(Form form) {
        return switch (form) {
            case CN22 -> "CN 22";
            case CN23 -> "CN 23";
        };
    }

    private static String page(int page) {
        return page == 1 ? "" : ", page " + page;
    }

    private static void parties(Pages pages, CustomsDeclaration declaration) {
        PackingSlip goods = declaration.goods();
        Canvas canvas = pages.canvas();
        Box parties = pages.room(
                switch (declaration.form()) {
                    case CN22 -> 26;
                    case CN23 -> 42;
                });
        double half = parties.width() / 2;
        canvas.text(canvas.caption(parties.left(half).inset(0.5), "FROM"), PARTY_SIZES, PartyText.of(goods.shipper()));
        canvas.text(
                canvas.caption(parties.beside(half).inset(0.5), "TO"), PARTY_SIZES, PartyText.of(goods.consignee()));
        String terms = "Sale of goods, reference " + goods.referenceNo()
                + (declaration.duties() == null
                        ? ""
                        : ", " + declaration.duties().name());
        canvas.line(pages.room(5), 8, Weight.BOLD, Align.START, terms);
    }

    private static List<String> row(CustomsItem item) {
        Integer grams = item.unitWeightGrams();
        return List.of(
                item.description(),
                String.valueOf(item.quantity()),
                grams == null ? "" : Figures.kilograms((long) grams * item.quantity()),
                Figures.amount(item.unitValue().multipliedBy(item.quantity())),
                item.hsCode(),
                item.originCountry());
    }

    private static void foot(Canvas canvas, Box foot, CustomsDeclaration declaration) {
        String value = declaration.totals().stream().map(Figures::amount).collect(Collectors.joining(", "));
        PackingSlip goods = declaration.goods();
        canvas.line(
                foot.top(5),
                9,
                Weight.BOLD,
                Align.START,
                "Total " + value + ", " + Figures.kilograms(goods.weightGrams()) + " gross");
        Box rest = foot.below(5.5);
        canvas.text(rest.top(rest.height() - 6), SMALL_PRINT, List.of(Paragraph.of(CERTIFIED)));
        canvas.line(
                rest.below(rest.height() - 5),
                8,
                Weight.REGULAR,
                Align.START,
                "Date " + goods.acceptedOn() + " (UTC)   Signature of the sender ____________________");
    }
}
