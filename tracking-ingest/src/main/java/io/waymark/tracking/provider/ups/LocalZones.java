package io.waymark.tracking.provider.ups;

import io.waymark.tables.Tables;
import io.waymark.tracking.shipment.domain.Place;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The clock that hangs at a place, for times that come without an offset. Read from {@code zones.csv}, columns
 * {@code country,region,zone}; a row without region stands for the rest of the country. UTC where the place says too little.
 */
final class LocalZones {
    private final Map<String, ZoneId> zones = new HashMap<>();

    LocalZones(Tables tables) {
        tables.read("providers/ups/zones.csv", row -> {
            String key = key(row.text("country"), row.optionalText("region"));
            try {
                if (zones.put(key, ZoneId.of(row.text("zone"))) != null) {
                    throw row.wrong("place stands twice");
                }
            } catch (DateTimeException unknown) {
                throw row.wrong("zone", "is no time zone");
            }
            return row;
        });
    }

    ZoneId of(@Nullable Place place) {
        if (place == null || place.country() == null) {
            return ZoneOffset.UTC;
        }
        ZoneId country = zones.getOrDefault(key(place.country(), null), ZoneOffset.UTC);
        return place.region() == null ? country : zones.getOrDefault(key(place.country(), place.region()), country);
    }

    private static String key(String country, @Nullable String region) {
        return region == null ? country : country + "/" + region;
    }
}
