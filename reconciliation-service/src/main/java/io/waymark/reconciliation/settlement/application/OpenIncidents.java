package io.waymark.reconciliation.settlement.application;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** Which faults the desks were told of and that are not over; in the caller's transaction. */
public interface OpenIncidents {
    /** Notes the fault; false where it was open already. */
    boolean open(String subject, Instant at);

    /** Notes that faults are over, and says which of them had been open. */
    List<String> close(Collection<String> subjects);
}
