package io.waymark.exceptions.desk.adapter.rest;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes times in the zone of the desks. */
@Singleton
class Moments {
    private final DateTimeFormatter format;

    Moments(DeskConfig config) {
        format = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT).withZone(config.zone());
    }

    String of(Instant time) {
        return format.format(time);
    }

    /** Empty where there is no time. */
    String orNothing(@Nullable Instant time) {
        return time == null ? "" : of(time);
    }
}
