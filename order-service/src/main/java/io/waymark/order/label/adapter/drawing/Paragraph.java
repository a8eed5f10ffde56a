package io.waymark.order.label.adapter.drawing;

/**
 * A text that begins on a line of its own.
 *
 * @param whole whether nothing of it may be left out, however small it becomes
 */
record Paragraph(String text, Weight weight, boolean whole) {
    static Paragraph of(String text) {
        return new Paragraph(text, Weight.REGULAR, false);
    }

    static Paragraph bold(String text) {
        return new Paragraph(text, Weight.BOLD, false);
    }

    static Paragraph whole(String text, Weight weight) {
        return new Paragraph(text, weight, true);
    }
}
