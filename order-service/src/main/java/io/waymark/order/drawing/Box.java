package io.waymark.order.drawing;

/** A part of a page, in millimetres from its upper left corner. */
public record Box(double x, double y, double width, double height) {
    /** What rounding may add up to. */
    private static final double TOLERANCE = 0.01;

    public double right() {
        return x + width;
    }

    public double bottom() {
        return y + height;
    }

    /** What is left when each side gives up some millimetres. */
    public Box inset(double by) {
        return inset(by, by);
    }

    /** What is left when left and right, and top and bottom, give up some millimetres. */
    public Box inset(double sideways, double upright) {
        return new Box(x + sideways, y + upright, width - 2 * sideways, height - 2 * upright);
    }

    /** The upper part. */
    public Box top(double tall) {
        return new Box(x, y, width, tall);
    }

    /** What is left below the upper part. */
    public Box below(double tall) {
        return new Box(x, y + tall, width, height - tall);
    }

    /** The left part. */
    public Box left(double wide) {
        return new Box(x, y, wide, height);
    }

    /** What is left beside the left part. */
    public Box beside(double wide) {
        return new Box(x + wide, y, width - wide, height);
    }

    public boolean holds(Box other) {
        return other.x >= x - TOLERANCE
                && other.y >= y - TOLERANCE
                && other.right() <= right() + TOLERANCE
                && other.bottom() <= bottom() + TOLERANCE;
    }

    public boolean overlaps(Box other) {
        return other.x < right() - TOLERANCE
                && x < other.right() - TOLERANCE
                && other.y < bottom() - TOLERANCE
                && y < other.bottom() - TOLERANCE;
    }
}
