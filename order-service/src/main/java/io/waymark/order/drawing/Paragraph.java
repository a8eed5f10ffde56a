package io.waymark.order.drawing;

/**
 * A text that begins on a line of its own.
 *
 * @param whole whether nothing of it may be left out, however small it becomes
 */
public record Paragraph(String text, Weight weight, boolean whole) {
    public static Paragraph of(String text) {
        return new Paragraph(text, Weight.REGULAR, false);
    }

    public static Paragraph bold(String text) {
        return new Paragraph(text, Weight.BOLD, false);
    }

    public static Paragraph whole(String text, Weight weight) {
        return new Paragraph(text, weight, true);
    }
}
