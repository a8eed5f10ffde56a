package io.waymark.order.drawing;

/**
 * How large a text may be, in points of 1/72 inch.
 *
 * @param largest     where there is room
 * @param unwrapped   how far a long line shrinks before it is wrapped
 * @param least       how far all shrinks before words are left out
 */
public record Sizes(double largest, double unwrapped, double least) {
    private static final double POINT = 25.4 / 72;

    /** In millimetres. */
    public static double millimetres(double points) {
        return points * POINT;
    }
}
