package io.waymark.order.address.domain;

import io.waymark.order.address.domain.ChinaDivision.Kind;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads province, city and district off the beginning of a text in which they are written in one run. */
record ChinaText(ChinaDivisions divisions) {
    private static final String COUNTRY = "中国";

    /** What a text names; all null where nothing is certain. */
    record Named(
            @Nullable ChinaDivision province,
            @Nullable ChinaDivision city,
            @Nullable ChinaDivision district,
            String rest) {
        boolean isEmpty() {
            return province == null && city == null && district == null;
        }
    }

    /**
     * Reads a text. A short name alone may be that of a street, and counts only where a division of it follows.
     *
     * @param known the province, where another field says it
     */
    Named read(String written, @Nullable ChinaDivision known) {
        String compact = written.replace(" ", "");
        String text = compact.startsWith(COUNTRY) ? compact.substring(COUNTRY.length()) : compact;
        ChinaDivision province = begins(text, divisions.within(null, Kind.PROVINCE), true);
        String rest = province == null ? text : after(text, province);
        ChinaDivision above = province == null ? known : province;
        ChinaDivision city = null;
        boolean whole = province != null && text.startsWith(province.name());
        if (above != null && ChinaDivisions.isMunicipality(above)) {
            rest = rest.startsWith(above.name()) ? after(rest, above) : rest;
        } else {
            city = begins(rest, divisions.within(above, Kind.CITY), true);
            whole |= city != null && (rest.startsWith(city.name()) || province != null);
            rest = city == null ? rest : after(rest, city);
            above = city == null ? above : city;
        }
        ChinaDivision district = above == null ? null : begins(rest, divisions.within(above, Kind.DISTRICT), false);
        return whole || district != null
                ? new Named(province, city, district, district == null ? rest : after(rest, district))
                : new Named(null, null, null, text);
    }

    /** The longest name that the text begins with, where one division alone is called so. */
    private static @Nullable ChinaDivision begins(String text, List<ChinaDivision> candidates, boolean shortToo) {
        List<ChinaDivision> found = candidates.stream()
                .filter(one -> text.startsWith(one.name()) || (shortToo && text.startsWith(one.bare())))
                .toList();
        int longest = found.stream().mapToInt(one -> matched(text, one)).max().orElse(0);
        List<ChinaDivision> best = found.stream()
                .filter(one -> matched(text, one) == longest)
                .sorted(Comparator.comparing(ChinaDivision::code))
                .toList();
        return best.size() == 1 ? best.getFirst() : null;
    }

    private static int matched(String text, ChinaDivision one) {
        return text.startsWith(one.name()) ? one.name().length() : one.bare().length();
    }

    private static String after(String text, ChinaDivision one) {
        return text.substring(matched(text, one));
    }
}
