package io.waymark.local;

/** One process of the suite that can end by itself, and be started again. */
interface Part {
    String name();

    boolean isAlive();

    /** Whether it does what it is there for, as far as that can be told in a moment. */
    boolean isReady();

    /** Why it ended, in one line. */
    String obituary();

    /**
     * Starts it again, without waiting until it is ready.
     *
     * @throws StartFailure where it cannot even be started
     */
    void startAgain();
}
