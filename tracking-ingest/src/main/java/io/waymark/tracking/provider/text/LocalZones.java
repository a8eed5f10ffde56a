package io.waymark.tracking.provider.text;

import io.waymark.tables.Tables;
import io.waymark.tracking.provider.application.MalformedPushException;
import io.waymark.tracking.shipment.domain.Leg;
import io.waymark.tracking.shipment.domain.Place;
import java.text.Normalizer;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The clock that hangs at a place, for times that come without an offset. {@code zones.csv} says it by {@code country}, and by
 * {@code region} and {@code city} where a country has several clocks; {@code carrier-countries.csv} says where a carrier is at
 * home that delivers in one country.
 */
public final class LocalZones {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^A-Z0-9]+");

    private static final Map<Tables, LocalZones> READ = new WeakHashMap<>();

    private final Map<String, ZoneId> zones = new HashMap<>();
    private final Map<String, String> homes = new HashMap<>();

    /**
     * Reads the tables.
     *
     * @throws io.waymark.tables.TableException naming the line that is wrong
     */
    private LocalZones(Tables tables) {
        tables.read("zones.csv", row -> {
            String key = key(row.text("country"), row.optionalText("region"), row.optionalText("city"));
            if (zones.put(key, row.zone("zone")) != null) {
                throw row.wrong("place stands twice");
            }
            return row;
        });
        tables.read("carrier-countries.csv", row -> {
            if (homes.put(row.text("carrier"), row.text("country")) != null) {
                throw row.wrong("carrier", "stands twice");
            }
            return row;
        });
    }

    /** The one of these tables, read when it is first asked for: they are long, and many ask. */
    public static LocalZones of(Tables tables) {
        synchronized (READ) {
            return READ.computeIfAbsent(tables, LocalZones::new);
        }
    }

    /**
     * A moment as a carrier writes it: where it names no offset, the clock of the place decides, else that of the country where
     * the carrier is at home, else the provider's rule.
     */
    public OffsetDateTime moment(String text, @Nullable Place place, Leg leg, ZoneId rule, String where)
            throws MalformedPushException {
        return Times.moment(text, of(place, leg, rule), where);
    }

    /** The clock by which a carrier writes local times at a place. */
    public ZoneId of(@Nullable Place place, Leg leg, ZoneId rule) {
        Place known = place == null ? Place.NOWHERE : place;
        String country = known.country() == null ? homes.get(leg.carrier()) : known.country();
        ZoneId there = country == null ? null : at(country, known);
        return there == null ? rule : there;
    }

    private @Nullable ZoneId at(String country, Place place) {
        ZoneId zone = place.city() == null ? null : zones.get(key(country, place.region(), place.city()));
        if (zone == null && place.region() != null) {
            zone = zones.get(key(country, place.region(), null));
        }
        if (zone == null && place.city() != null) {
            zone = zones.get(key(country, null, place.city()));
        }
        return zone == null ? zones.get(key(country, null, null)) : zone;
    }

    private static String key(String country, @Nullable String region, @Nullable String city) {
        return country + "/" + word(region) + "/" + word(city);
    }

    private static String word(@Nullable String name) {
        if (name == null) {
            return "";
        }
        String plain = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD))
                .replaceAll("")
                .toUpperCase(Locale.ROOT);
        return BETWEEN_WORDS.matcher(plain).replaceAll(" ").strip();
    }
}
