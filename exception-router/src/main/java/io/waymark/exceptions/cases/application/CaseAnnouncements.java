package io.waymark.exceptions.cases.application;

import io.waymark.exceptions.cases.domain.CaseEvent;
import java.util.List;

/** Tells other services what became of cases, in the caller's transaction: both are stored or neither. */
public interface CaseAnnouncements {
    void announce(List<CaseEvent> events);
}
