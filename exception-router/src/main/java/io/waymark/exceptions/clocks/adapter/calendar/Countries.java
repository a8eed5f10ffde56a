package io.waymark.exceptions.clocks.adapter.calendar;

import io.waymark.tables.TableRow;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads countries of tables as parcels name them, so that no row is about a country that nobody has. */
final class Countries {
    /** Used for Kosovo by carriers, and no code of the norm. */
    private static final String KOSOVO = "XK";

    private static final Set<String> CODES = Stream.concat(Stream.of(KOSOVO), Arrays.stream(Locale.getISOCountries()))
            .collect(Collectors.toUnmodifiableSet());

    /** The row's country in ISO 3166-1 alpha-2, in capital letters. */
    static String of(TableRow row) {
        String country = row.text("country");
        if (!CODES.contains(country)) {
            throw row.wrong("country", "is no country of two capital letters: " + country);
        }
        return country;
    }

    private Countries() {}
}
