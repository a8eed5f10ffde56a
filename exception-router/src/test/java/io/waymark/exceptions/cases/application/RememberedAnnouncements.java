package io.waymark.exceptions.cases.application;

import io.waymark.exceptions.cases.domain.CaseEvent;
import java.util.ArrayList;
import java.util.List;

/** Remembers what was announced. */
final class RememberedAnnouncements implements CaseAnnouncements {
    private final List<CaseEvent> told = new ArrayList<>();

    /** In the order of telling. */
    List<CaseEvent> told() {
        return told;
    }

    @Override
    public void announce(List<CaseEvent> events) {
        told.addAll(events);
    }
}
