package io.waymark.exceptions.clocks.adapter.calendar;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.quarkus.logging.Log;
import io.waymark.exceptions.clocks.domain.BusinessCalendars;
import io.waymark.tables.LiveTable;
import io.waymark.tables.Tables;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Tells once of each country and year of which nobody knows a holiday, so that clocks there are not wrong in silence. */
@Singleton
final class MissingCalendars {
    private static final String MISSING = "waymark_business_calendars_missing";

    private final Set<String> told = ConcurrentHashMap.newKeySet();

    MissingCalendars(MeterRegistry meters) {
        meters.gaugeCollectionSize(MISSING, Tags.empty(), told);
    }

    @Produces
    @Singleton
    static LiveTable<Weekends> weekends(Tables tables) {
        return Weekends.live(tables);
    }

    @Produces
    @Singleton
    static LiveTable<Corrections> corrections(Tables tables) {
        return Corrections.live(tables);
    }

    @Produces
    @Singleton
    BusinessCalendars calendars(Tables tables, LiveTable<Weekends> weekends, LiveTable<Corrections> corrections) {
        return new CountryCalendars(tables, weekends, corrections, this::tell);
    }

    private void tell(String countryAndYear) {
        if (told.add(countryAndYear)) {
            Log.warnf(
                    "no holidays of %s are known: all days outside of the weekend count as business days; "
                            + "add the holidays to business-days.csv",
                    countryAndYear);
        }
    }
}
