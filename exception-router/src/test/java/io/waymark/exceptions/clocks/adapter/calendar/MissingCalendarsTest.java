package io.waymark.exceptions.clocks.adapter.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.waymark.exceptions.clocks.domain.BusinessCalendars;
import io.waymark.exceptions.clocks.domain.Locality;
import io.waymark.tables.Tables;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class MissingCalendarsTest {
    private final MeterRegistry meters = new SimpleMeterRegistry();
    private final BusinessCalendars calendars = new MissingCalendars(meters)
            .calendars(Tables.builtIn(), Weekends.live(Tables.builtIn()), Corrections.live(Tables.builtIn()));

    @Test
    void eachCountryAndYearIsCountedOnce() {
        assertThat(gauge()).isZero();

        ask("KP", 2026);
        ask("KP", 2026);
        ask("DE", 2026);
        assertThat(gauge()).isEqualTo(1);

        ask("KP", 2027);
        assertThat(gauge()).isEqualTo(2);
    }

    private void ask(String country, int year) {
        calendars.at(new Locality(country, null)).isBusinessDay(LocalDate.of(year, 11, 20));
    }

    private double gauge() {
        return meters.get("waymark_business_calendars_missing").gauge().value();
    }
}
