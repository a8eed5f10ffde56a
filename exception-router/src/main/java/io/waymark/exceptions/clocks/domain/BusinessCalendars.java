package io.waymark.exceptions.clocks.domain;

import org.jspecify.annotations.Nullable;

/** The calendars of all places. */
public interface BusinessCalendars {
    /** The one of this place; that of Monday to Friday in UTC where nobody knows the place, or it is null. */
    BusinessCalendar at(@Nullable Locality place);
}
