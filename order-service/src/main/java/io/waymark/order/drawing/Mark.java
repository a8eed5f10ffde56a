package io.waymark.order.drawing;

/** One thing on a page. */
public sealed interface Mark {
    /** Where it is drawn. */
    Box box();

    /**
     * A line of text.
     *
     * @param box      what the letters fill
     * @param room     what they must stay in
     * @param baseline millimetres from the upper edge of the page
     * @param size     of the font, in millimetres
     * @param align    where the box stands in the room: at its left edge, in its middle, or at its right edge
     */
    record Text(TextLine line, Box box, Box room, double baseline, double size, Align align) implements Mark {}

    /** A Code 128 that fills its box from the first bar to the last. */
    record Bars(BarCode code, Box box) implements Mark {}

    /** A QR code that fills its box; the quiet zone lies around it. */
    record Dots(QrCode code, Box box) implements Mark {}

    /** A filled rectangle, such as a line. */
    record Fill(Box box) implements Mark {}

    /** The edge of a rectangle. */
    record Frame(Box box, double thickness) implements Mark {}
}
