package io.waymark.testkit.shapes;

/**
 * A text in which one field is not of its documented shape.
 *
 * @param field its path, such as {@code items[0].quantity}
 * @param how   what stands there instead
 * @param text  the whole JSON text
 */
public record Misshape(String field, String how, String text) {
    @Override
    public String toString() {
        return field + ": " + how;
    }
}
