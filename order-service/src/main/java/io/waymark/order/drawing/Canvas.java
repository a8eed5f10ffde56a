package io.waymark.order.drawing;

import java.util.ArrayList;
import java.util.List;

/** Gathers what stands on one page. */
public final class Canvas {
    private static final double HAIRLINE = 0.25;
    private static final double CAPTION_POINTS = 5.5;

    /** The narrowest bar that scanners are sure to read from a label printer of 203 dpi, in whole dots of it. */
    private static final double DOT = 0.125;

    private static final double WIDEST_MODULE = 0.5;

    private final Fitting fitting;
    private final double width;
    private final double height;
    private final List<Mark> marks = new ArrayList<>();

    public Canvas(Fitting fitting, double width, double height) {
        this.fitting = fitting;
        this.width = width;
        this.height = height;
    }

    public Drawing drawing() {
        return new Drawing(width, height, marks);
    }

    /** Paragraphs from the top of the box on. */
    public void text(Box box, Sizes sizes, List<Paragraph> paragraphs) {
        marks.addAll(fitting.fit(box, sizes, Align.START, paragraphs));
    }

    /** A text on one or more lines, in the middle of its height. */
    public void cell(Box box, Sizes sizes, Align align, String text) {
        centred(box, fitting.fit(box, sizes, align, List.of(Paragraph.of(text))));
    }

    /** One line that is never cut: it shrinks as far as it must. */
    public void line(Box box, double points, Weight weight, Align align, String text) {
        Sizes sizes = new Sizes(points, 1, points);
        centred(box, fitting.fit(box, sizes, align, List.of(Paragraph.whole(text, weight))));
    }

    private void centred(Box box, List<Mark.Text> lines) {
        double tall = lines.stream().mapToDouble(line -> line.box().height()).sum();
        double down = Math.max(0, (box.height() - tall) / 2);
        for (Mark.Text line : lines) {
            Box at = line.box();
            Box moved = new Box(at.x(), at.y() + down, at.width(), at.height());
            marks.add(new Mark.Text(line.line(), moved, box, line.baseline() + down, line.size(), line.align()));
        }
    }

    /** A small word that says what stands below it; the room that is left. */
    public Box caption(Box box, String words) {
        double tall = Sizes.millimetres(CAPTION_POINTS) * Fitting.LINE;
        line(box.top(tall), CAPTION_POINTS, Weight.REGULAR, Align.START, words);
        return box.below(tall);
    }

    public void across(double y, double from, double to) {
        marks.add(new Mark.Fill(new Box(from, y, to - from, HAIRLINE)));
    }

    public void upright(double x, double from, double to) {
        marks.add(new Mark.Fill(new Box(x, from, HAIRLINE, to - from)));
    }

    public void frame(Box box, double thickness) {
        marks.add(new Mark.Frame(box, thickness));
    }

    /** A Code 128 in the middle of the box, its quiet zones inside. */
    public void bars(Box box, String data) {
        BarCode code = BarCode.of(data);
        double room = box.width() / (code.modules() + 2 * BarCode.QUIET_ZONE);
        double whole = Math.floor(room / DOT) * DOT;
        double module = Math.min(whole > 0 ? whole : room, WIDEST_MODULE);
        double wide = module * code.modules();
        marks.add(new Mark.Bars(code, new Box(box.x() + (box.width() - wide) / 2, box.y(), wide, box.height())));
    }

    /** A QR code in the upper left corner of the box, its quiet zone around it. */
    public void dots(double x, double y, double side, String data) {
        marks.add(new Mark.Dots(QrCode.of(data), new Box(x, y, side, side)));
    }
}
