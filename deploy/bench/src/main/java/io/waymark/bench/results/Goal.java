package io.waymark.bench.results;

/** What a figure should be: at least, or at most, a bound. */
public record Goal(Direction direction, double bound) {
    /** On which side of the bound a figure is good. */
    public enum Direction {
        AT_LEAST(">="),
        AT_MOST("<=");

        private final String sign;

        Direction(String sign) {
            this.sign = sign;
        }
    }

    public static Goal atLeast(double bound) {
        return new Goal(Direction.AT_LEAST, bound);
    }

    public static Goal atMost(double bound) {
        return new Goal(Direction.AT_MOST, bound);
    }

    boolean isReachedBy(double figure) {
        return switch (direction) {
            case AT_LEAST -> figure >= bound;
            case AT_MOST -> figure <= bound;
        };
    }

    @Override
    public String toString() {
        return direction.sign + " "
                + (bound == Math.rint(bound) ? Long.toString((long) bound) : Double.toString(bound));
    }
}
