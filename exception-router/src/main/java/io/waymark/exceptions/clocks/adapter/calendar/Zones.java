package io.waymark.exceptions.clocks.adapter.calendar;

import io.waymark.exceptions.clocks.domain.Locality;
import io.waymark.tables.Tables;
import java.text.Normalizer;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The clock that hangs at a place: the country's, or that of a region which has another. */
final class Zones {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^A-Z0-9]+");

    private final Map<Locality, ZoneId> zones = new HashMap<>();

    Zones(Tables tables) {
        tables.read("zones.csv", row -> {
            Locality place = new Locality(Countries.of(row), word(row.optionalText("region")));
            if (zones.put(place, row.zone("zone")) != null) {
                throw row.wrong("place stands twice");
            }
            return place;
        });
    }

    /** Empty for a country that is none. */
    Optional<ZoneId> at(Locality place) {
        ZoneId country = zones.get(new Locality(place.country(), null));
        String region = word(place.region());
        return region == null
                ? Optional.ofNullable(country)
                : Optional.ofNullable(zones.getOrDefault(new Locality(place.country(), region), country));
    }

    /** Its Latin letters and digits, as carriers write a region in more ways than one. */
    private static @Nullable String word(@Nullable String name) {
        if (name == null) {
            return null;
        }
        String plain = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD))
                .replaceAll("")
                .toUpperCase(Locale.ROOT);
        String word = BETWEEN_WORDS.matcher(plain).replaceAll(" ").strip();
        return word.isEmpty() ? null : word;
    }
}
