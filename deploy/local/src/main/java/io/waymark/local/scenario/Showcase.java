package io.waymark.local.scenario;

/** One promise of a service: shown with orders of a merchant of its own where it needs some, then judged. */
interface Showcase {

    /** The promise, as the report says it. */
    String claim();

    /**
     * Shows it; what is not as promised goes into the findings.
     *
     * @return figures that support the claim
     * @throws IllegalStateException where it came to a stop
     */
    String show(Findings findings) throws InterruptedException;

    /**
     * Compares what was shown with what the topics hold once all is quiet.
     *
     * @param census everything since the scenario began
     */
    default void compare(TopicCensus census, Findings findings) {}
}
