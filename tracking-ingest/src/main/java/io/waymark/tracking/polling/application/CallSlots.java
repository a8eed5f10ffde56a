package io.waymark.tracking.polling.application;

import java.time.Duration;
import java.util.UUID;

/**
 * The right to call an interface, kept across replicas. An interface has as many slots as it allows calls within a gap; a
 * slot is held during a call and free again a gap after the call's end. So two calls of one slot never reach the interface
 * within one gap, however long they travel, and the rate holds in every window, not only on average.
 */
public interface CallSlots {

    /** Makes the interface have so many slots. */
    void open(String provider, int slots);

    /** Takes a free slot. */
    Grant take(String provider, Duration hold);

    /** Gives a slot back, free again after the gap. */
    void giveBack(Slot slot, Duration gap);

    /** Lets nobody call for a while. */
    void pause(String provider, Duration pause);

    /** Lets one slot try after a pause, and no other until {@link #resume}. */
    void probe(String provider, Duration pause);

    /** Ends {@link #probe}. */
    void resume(String provider);

    /** What somebody gets who wants to call. */
    sealed interface Grant {}

    /** A slot that is held. */
    record Slot(String provider, int number, UUID holder) implements Grant {}

    /** All slots are taken. */
    record Busy(Duration freeIn) implements Grant {}
}
