package io.waymark.tracking.incident.application;

import io.waymark.tracking.incident.domain.Incident;
import io.waymark.tracking.incident.domain.Recovery;
import java.util.List;

/** Where incidents are told; joins the caller's transaction. */
public interface Incidents {
    /** Tells of incidents. */
    void tell(List<Incident> incidents);

    /** Tells that faults are over. */
    void clear(List<Recovery> recoveries);
}
