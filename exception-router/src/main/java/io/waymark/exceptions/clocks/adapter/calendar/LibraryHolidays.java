package io.waymark.exceptions.clocks.adapter.calendar;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The public holidays of whole countries by Jollyday, each year worked out once. */
final class LibraryHolidays {
    /** Outside of these years calendars are guesses, and no parcel is under way. */
    private static final int FIRST_YEAR = 2000;

    private static final int LAST_YEAR = 2100;

    private static final Object LIBRARY = new Object();

    private record YearOf(String country, int year) {}

    private final Map<String, String> calendars = HolidayManager.getSupportedCalendarCodes().stream()
            .collect(Collectors.toUnmodifiableMap(code -> code.toUpperCase(Locale.ROOT), Function.identity()));
    private final Map<YearOf, Set<LocalDate>> years = new ConcurrentHashMap<>();

    boolean knows(String country) {
        return calendars.containsKey(country);
    }

    /** Whether days of this year are told apart at all. */
    static boolean reaches(int year) {
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }

    /** Never for a country that the library does not know. */
    boolean isHoliday(String country, LocalDate day) {
        return knows(country)
                && reaches(day.getYear())
                && years.computeIfAbsent(new YearOf(country, day.getYear()), this::holidays)
                        .contains(day);
    }

    /** One at a time in the whole JVM: who asks the library while another thread's question wakes it up finds it empty. */
    private Set<LocalDate> holidays(YearOf year) {
        synchronized (LIBRARY) {
            return HolidayManager.getInstance(ManagerParameters.create(calendars.get(year.country())))
                    .getHolidays(Year.of(year.year()), HolidayType.PUBLIC_HOLIDAY)
                    .stream()
                    .map(Holiday::getDate)
                    .collect(Collectors.toUnmodifiableSet());
        }
    }
}
