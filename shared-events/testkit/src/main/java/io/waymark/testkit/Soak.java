package io.waymark.testkit;

/**
 * Sizes the tests that try very many cases: one in ten of them by default, so that the build stays quick, and all of them
 * with {@code -Dsoak=full}.
 */
public final class Soak {
    private static final String PROPERTY = "soak";

    /**
     * How many cases to try in this run.
     *
     * @param full how many a full soak tries; the test gives that figure where it asks, so that both sizes can be read there
     */
    public static int of(int full) {
        return isFull() ? full : Math.ceilDiv(full, 10);
    }

    /** Whether all cases are wanted. */
    public static boolean isFull() {
        return switch (System.getProperty(PROPERTY, "tenth")) {
            case "full" -> true;
            case "tenth" -> false;
            default -> throw new IllegalArgumentException("-D" + PROPERTY + " takes full or tenth");
        };
    }

    private Soak() {}
}
