package io.waymark.exceptions.mass.application;

import io.waymark.exceptions.mass.domain.IncidentEvent;
import java.util.List;

/** Tells others what became of mass incidents, in the caller's transaction: both are stored or neither. */
public interface IncidentAnnouncements {
    void announce(List<IncidentEvent> events);
}
