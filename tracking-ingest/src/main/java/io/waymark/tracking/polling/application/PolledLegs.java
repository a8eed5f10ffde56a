package io.waymark.tracking.polling.application;

import io.waymark.tracking.polling.domain.Next;
import io.waymark.tracking.polling.domain.Situation;
import io.waymark.tracking.shipment.domain.Leg;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The numbers that are asked about, each with the time when it is due; all times by the one clock of the database. */
public interface PolledLegs {

    /** Begins to ask about numbers, or again about those that are known already; joins the caller's transaction. */
    void watch(List<Watch> watches);

    /**
     * Takes what is due, for a while; numbers that somebody else holds are left to them.
     *
     * @param lease      names this taking; what was not concluded when its time is over is due again
     * @param registered only numbers that are registered, or only numbers that are not
     */
    List<Due> claim(String provider, boolean registered, int limit, UUID lease, Duration leaseTime);

    /** How the shipments of taken numbers stand by now, with their versions. */
    Map<Leg, Standing> standings(UUID lease);

    /** Gives numbers back; those that are no longer held by this taking are left alone. */
    void conclude(UUID lease, List<Conclusion> conclusions);

    /** A number to ask about. */
    record Watch(String provider, Leg leg, String shipmentCode, boolean registered, Duration first) {}

    /**
     * A taken number.
     *
     * @param version of its shipment when it was last looked at
     * @param late    how long it has been due
     */
    record Due(Leg leg, String shipmentCode, long version, Situation situation, Duration late) {}

    /** How a number's shipment stands. */
    record Standing(long version, Situation situation) {}

    /** What becomes of a number. */
    record Conclusion(Leg leg, Next next, boolean registered, long version, int unchanged, int faults) {}
}
