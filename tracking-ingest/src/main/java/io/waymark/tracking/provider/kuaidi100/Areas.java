package io.waymark.tracking.provider.kuaidi100;

import io.waymark.tracking.provider.application.MalformedPushException;
import io.waymark.tracking.provider.text.Places;
import io.waymark.tracking.provider.text.Texts;
import io.waymark.tracking.shipment.domain.Place;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads where a row happened: an administrative area such as {@code 广东,深圳市} with its code, {@code CN440300000000}, or else
 * the carrier's own words.
 */
final class Areas {
    private static final Pattern CODE_OF_CHINA = Pattern.compile("(?:CN)?[0-9]{6,12}");
    private static final Pattern BETWEEN_PARTS = Pattern.compile("[,，]");

    static @Nullable Place of(Param.Row row, String where) throws MalformedPushException {
        @Nullable String code = Texts.optionalCode(row.areaCode(), where + ".areaCode");
        @Nullable String name = Texts.words(row.areaName(), where + ".areaName");
        @Nullable String words = Texts.words(row.location(), where + ".location");
        if (name == null) {
            return words == null ? country(code) : Places.chinese(words);
        }
        if (code == null || !CODE_OF_CHINA.matcher(code).matches()) {
            return Places.chinese(name);
        }
        String[] parts = BETWEEN_PARTS.split(name.strip());
        return parts.length == 1 ? inChina(Places.chinese(name)) : area(parts, words == null ? name : words);
    }

    private static Place area(String[] parts, String text) {
        return new Place("CN", parts[0].strip(), parts[1].strip(), null, text);
    }

    private static @Nullable Place inChina(@Nullable Place place) {
        return place == null ? null : new Place("CN", place.region(), place.city(), place.postalCode(), place.text());
    }

    private static @Nullable Place country(@Nullable String code) {
        return code != null && CODE_OF_CHINA.matcher(code).matches() ? new Place("CN", null, null, null, null) : null;
    }

    private Areas() {}
}
