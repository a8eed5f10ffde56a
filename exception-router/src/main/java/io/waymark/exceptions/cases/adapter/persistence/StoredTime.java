package io.waymark.exceptions.cases.adapter.persistence;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import java.io.IOException;
import java.io.Serial;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.SignStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * Times as PostgreSQL writes them in JSON, every one that it can hold: years of five and six digits without a sign, years
 * before the common era with {@code BC} behind the offset, and {@code infinity}. What reaches farther is cut off.
 */
final class StoredTime {
    private static final Instant FIRST = Instant.parse("-4712-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("+294276-12-31T23:59:59.999999Z");
    private static final String BEFORE = " BC";
    private static final DateTimeFormatter BEHIND_YEAR = new DateTimeFormatterBuilder()
            .appendPattern("-MM-dd'T'HH:mm:ss")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .appendOffset("+HH:mm:ss", "+00:00")
            .toFormatter(Locale.ROOT);
    private static final DateTimeFormatter WRITTEN = new DateTimeFormatterBuilder()
            .appendValue(ChronoField.YEAR, 4, 9, SignStyle.NORMAL)
            .append(BEHIND_YEAR)
            .toFormatter(Locale.ROOT);

    /** For a mapper of stored rows. */
    static Module module() {
        return new SimpleModule("stored-time")
                .addSerializer(Instant.class, new Writer())
                .addDeserializer(Instant.class, new Reader());
    }

    /** @throws DateTimeException where the text is no time of PostgreSQL's */
    static Instant read(String text) {
        return switch (text) {
            case "infinity" -> LAST;
            case "-infinity" -> FIRST;
            default ->
                OffsetDateTime.parse(text.endsWith(BEFORE) ? astronomical(text) : text, WRITTEN)
                        .toInstant();
        };
    }

    /** The year 1 BC is the year 0, as 4713 BC is -4712. */
    private static String astronomical(String text) {
        int behindYear = text.indexOf('-');
        int year = 1 - Integer.parseInt(text, 0, behindYear, 10);
        return String.format(Locale.ROOT, year < 0 ? "%05d" : "%04d", year)
                + text.substring(behindYear, text.length() - BEFORE.length());
    }

    /** To the microsecond, which is what is stored: rounding would lead over the end of the year 9999. */
    static String write(Instant time) {
        Instant held = time.isBefore(FIRST) ? FIRST : time.isAfter(LAST) ? LAST : time;
        OffsetDateTime utc = held.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
        int year = utc.getYear();
        String written = String.format(Locale.ROOT, "%04d", year > 0 ? year : 1 - year) + BEHIND_YEAR.format(utc);
        return year > 0 ? written : written + BEFORE;
    }

    private static final class Writer extends StdScalarSerializer<Instant> {
        @Serial
        private static final long serialVersionUID = 1;

        Writer() {
            super(Instant.class);
        }

        @Override
        public void serialize(Instant time, JsonGenerator json, SerializerProvider context) throws IOException {
            json.writeString(write(time));
        }
    }

    private static final class Reader extends StdScalarDeserializer<Instant> {
        @Serial
        private static final long serialVersionUID = 1;

        Reader() {
            super(Instant.class);
        }

        @Override
        public Instant deserialize(JsonParser json, DeserializationContext context) throws IOException {
            try {
                return read(json.getText());
            } catch (DateTimeException unreadable) {
                throw context.weirdStringException("", Instant.class, "no stored time");
            }
        }
    }

    private StoredTime() {}
}
