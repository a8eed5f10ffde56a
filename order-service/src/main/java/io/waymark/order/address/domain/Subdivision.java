package io.waymark.order.address.domain;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A state, province or other part of a country.
 *
 * @param country ISO 3166-1 alpha-2
 * @param code    ISO 3166-2 without the country; a few are of the post alone, such as {@code AE} of the United States
 * @param name    in the country's own language
 * @param latin   in Latin letters; null where the name is
 * @param aliases further spellings
 * @param byName  whether its name tells it from the others; a capital may bear the name of its province
 */
public record Subdivision(
        String country, String code, String name, @Nullable String latin, List<String> aliases, boolean byName) {
    private static final Pattern LATIN = Pattern.compile("[\\p{IsLatin}\\P{L}]*+");

    public Subdivision {
        aliases = List.copyOf(aliases);
    }

    /** As ISO 3166-2 writes it, such as {@code US-CA}. */
    public String isoCode() {
        return country + "-" + code;
    }

    /** Its name in Latin letters. */
    public String latinName() {
        return latin == null || LATIN.matcher(name).matches() ? name : latin;
    }

    /** What it is found by, code aside. */
    List<String> names() {
        if (!byName) {
            return aliases;
        }
        Stream<String> own = latin == null ? Stream.of(name) : Stream.of(name, latin);
        return Stream.concat(own, aliases.stream()).toList();
    }
}
