package io.waymark.exceptions.clocks.domain;

import java.time.LocalDate;
import java.time.ZoneId;

/** On which days business is done at a place, by the clock that hangs there. */
public interface BusinessCalendar {
    ZoneId zone();

    boolean isBusinessDay(LocalDate day);

    /** Whose days these are, for people. */
    String name();
}
