package io.waymark.exceptions.cases.application;

import io.waymark.exceptions.cases.domain.CaseEvent;
import java.util.List;

/** What became of cases, for whoever in this process has something to store with it: heard before the transaction ends. */
public record AnnouncedEvents(List<CaseEvent> events) {
    public AnnouncedEvents {
        events = List.copyOf(events);
    }
}
