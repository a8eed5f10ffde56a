package io.waymark.order.label.adapter.drawing;

import io.waymark.order.drawing.Align;
import io.waymark.order.drawing.Box;
import io.waymark.order.drawing.Canvas;
import io.waymark.order.drawing.Drawing;
import io.waymark.order.drawing.Fitting;
import io.waymark.order.drawing.Paragraph;
import io.waymark.order.drawing.Sizes;
import io.waymark.order.drawing.Typefaces;
import io.waymark.order.drawing.Weight;
import io.waymark.order.label.domain.Label;
import io.waymark.order.label.domain.Label.Piece;
import io.waymark.order.label.domain.Label.Service;
import io.waymark.order.label.domain.Numbers;
import io.waymark.order.ordering.domain.Duties;
import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Places a label on 100 mm by 150 mm. */
@Singleton
public class LabelDrawing {
    public static final double WIDTH = 100;
    public static final double HEIGHT = 150;

    private static final double LEFT = 3;
    private static final double RIGHT = 97;
    private static final double PAD = 1;

    /** Where the parts begin, from the top; each ends where the next begins. */
    private static final double SERVICE = 3;

    private static final double ROUTE = 14;
    private static final double SENDER = 33;
    private static final double RECIPIENT = 55;
    private static final double MAIN_BARS = 97;
    private static final double FOOT = 125;
    private static final double END = 147;

    private static final double FACTS = 66;
    private static final double DUTIES = 66;
    private static final double PLACE = 82;
    /** 21 modules of six dots of 203 dpi; what is left of the foot is the quiet zone of four modules. */
    private static final double QR_SIDE = 15.75;

    private static final double FRAME = 0.5;

    private static final Sizes SENDER_SIZES = new Sizes(8, 6, 4);
    private static final Sizes RECIPIENT_SIZES = new Sizes(11, 7.5, 4.5);

    private final Fitting fitting;

    LabelDrawing(Typefaces faces) {
        this.fitting = new Fitting(faces);
    }

    /** The label as it is drawn. */
    public Drawing of(Label label) {
        Canvas canvas = new Canvas(fitting, WIDTH, HEIGHT);
        canvas.frame(box(LEFT, SERVICE, RIGHT, END), FRAME);
        for (double y : List.of(ROUTE, SENDER, RECIPIENT, MAIN_BARS, FOOT)) {
            canvas.across(y, LEFT, RIGHT);
        }
        service(canvas, label.service(), label.piece(), label.duties());
        route(canvas, label.recipient().country(), label.recipient().postalCode());
        canvas.text(
                canvas.caption(box(LEFT, SENDER, FACTS, RECIPIENT).inset(PAD), "FROM / RETURN TO"),
                SENDER_SIZES,
                PartyText.of(label.sender()));
        facts(canvas, label);
        canvas.text(
                canvas.caption(box(LEFT, RECIPIENT, RIGHT, MAIN_BARS).inset(PAD), "TO"),
                RECIPIENT_SIZES,
                PartyText.of(label.recipient()));
        mainNumber(canvas, label.numbers(), label.service());
        foot(canvas, label.numbers(), label.piece());
        return canvas.drawing();
    }

    private static void service(Canvas canvas, Service service, Piece piece, @Nullable Duties duties) {
        Box words = box(LEFT, SERVICE, duties == null ? PLACE : DUTIES, ROUTE).inset(PAD);
        canvas.line(words.top(5.5), 13, Weight.BOLD, Align.START, service.carrier() + "  " + product(service));
        canvas.line(words.below(5.5), 7, Weight.REGULAR, Align.START, "Channel " + service.channel());
        if (duties != null) {
            Box mark = box(DUTIES, SERVICE, PLACE, ROUTE).inset(1.5, 2);
            canvas.frame(mark, FRAME);
            canvas.line(mark.inset(PAD), 16, Weight.BOLD, Align.CENTRE, duties.name());
        }
        canvas.upright(PLACE, SERVICE, ROUTE);
        Box place = canvas.caption(box(PLACE, SERVICE, RIGHT, ROUTE).inset(PAD), "PARCEL");
        canvas.line(place, 18, Weight.BOLD, Align.CENTRE, piece.place());
    }

    private static String product(Service service) {
        return service.product().replace('_', ' ');
    }

    private static void route(Canvas canvas, String country, @Nullable String postalCode) {
        Box all = box(LEFT, ROUTE, RIGHT, SENDER).inset(PAD);
        String line = postalCode == null ? country : country + "  " + postalCode;
        canvas.line(all.top(12.5), 40, Weight.BOLD, Align.CENTRE, line);
        canvas.line(all.below(12.5), 10, Weight.BOLD, Align.CENTRE, PartyText.country(country));
    }

    private static void facts(Canvas canvas, Label label) {
        canvas.upright(FACTS, SENDER, RECIPIENT);
        Box facts = box(FACTS, SENDER, RIGHT, RECIPIENT).inset(PAD);
        double third = facts.height() / 3;
        fact(canvas, facts.top(third), "REFERENCE", label.referenceNo());
        fact(
                canvas,
                facts.below(third).top(third),
                "WEIGHT",
                Figures.kilograms(label.piece().weightGrams()));
        fact(
                canvas,
                facts.below(2 * third),
                "ACCEPTED (UTC)",
                label.acceptedOn().toString());
    }

    private static void fact(Canvas canvas, Box box, String name, String value) {
        canvas.line(canvas.caption(box, name), 9, Weight.BOLD, Align.START, value);
    }

    private static void mainNumber(Canvas canvas, Numbers numbers, Service service) {
        Box all = box(LEFT, MAIN_BARS, RIGHT, FOOT).inset(PAD);
        String name = numbers.carrierNumber() == null ? "SHIPMENT" : service.carrier() + " TRACKING NUMBER";
        Box rest = canvas.caption(all, name);
        canvas.bars(rest.top(17.5), numbers.main());
        canvas.line(rest.below(18), 13, Weight.BOLD, Align.CENTRE, numbers.main());
    }

    /** The QR code; beside it our code, as bars where those above are the carrier's. */
    private static void foot(Canvas canvas, Numbers numbers, Piece piece) {
        double quiet = (END - FOOT - QR_SIDE) / 2;
        canvas.dots(LEFT + quiet + PAD, FOOT + quiet, QR_SIDE, numbers.shipmentCode());
        Box beside = box(LEFT + QR_SIDE + 2 * quiet + PAD, FOOT, RIGHT, END).inset(PAD);
        Box rest = canvas.caption(beside, "SHIPMENT CODE");
        if (numbers.carrierNumber() != null) {
            canvas.bars(rest.top(8), numbers.shipmentCode());
            rest = rest.below(8);
        }
        canvas.line(rest.top(5.5), 12, Weight.BOLD, Align.START, numbers.shipmentCode());
        if (piece.reference() != null) {
            canvas.text(rest.below(5.5), new Sizes(8, 5, 4), List.of(Paragraph.of("Parcel mark " + piece.reference())));
        }
    }

    private static Box box(double left, double top, double right, double bottom) {
        return new Box(left, top, right - left, bottom - top);
    }
}
