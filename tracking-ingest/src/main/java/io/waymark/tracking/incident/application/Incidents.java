package io.waymark.tracking.incident.application;

import io.waymark.tracking.incident.domain.Incident;
import java.util.List;

/** Where incidents are told; joins the caller's transaction. */
public interface Incidents {
    /** Tells of incidents. */
    void tell(List<Incident> incidents);
}
