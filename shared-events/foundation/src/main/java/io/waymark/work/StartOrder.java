package io.waymark.work;

/**
 * When beans are made and start events are heard, as priorities of {@code @Startup} and of observers of the start; the lower
 * the sooner. Reactive Messaging connects to Kafka at 1000, a bare {@code @Startup} stands at 2500.
 */
public final class StartOrder {
    /** What reads settings or tables: what is wrong in them is told before anything connects to Kafka. */
    public static final int SETTINGS = 100;

    /** What looks at all that the others have made. */
    public static final int LAST = Integer.MAX_VALUE;

    private StartOrder() {}
}
