package io.waymark.reconciliation.settlement.application;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** Which faults the desks were told of and that are not over; in the caller's transaction. */
public interface OpenIncidents {
    /**
     * Notes the fault; false where it was open already.
     *
     * @param kind the incident's, as the contract spells it
     */
    boolean open(String kind, String subject, Instant at);

    /** Which of these are open. */
    List<String> those(String kind, Collection<String> subjects);

    /** Notes that faults are over, and says which of them had been open. */
    List<String> close(String kind, Collection<String> subjects);
}
