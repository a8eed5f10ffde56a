package io.waymark.tracking.provider.text;

import io.waymark.tracking.shipment.domain.Place;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Splits a place as far as its text is certain; what is ambiguous stays in {@link Place#text()} alone. */
public final class Places {
    private static final Pattern CHINESE =
            Pattern.compile("(?<region>[^省市区]{2,8}(?:省|自治区))?(?<city>[^省市区]{2,10}(?:市|自治州|地区))?(?<rest>.*)");
    /** Kosovo's code is the carriers', not the standard's. */
    private static final String KOSOVO = "XK";

    private static final Set<String> COUNTRIES = Stream.concat(
                    Stream.of(KOSOVO), Arrays.stream(Locale.getISOCountries()))
            .collect(Collectors.toUnmodifiableSet());
    private static final Map<String, String> COUNTRY_NAMES =
            countriesBy(country -> country.getDisplayCountry(Locale.ENGLISH));
    private static final Map<String, String> THREE_LETTERS = countriesBy(Locale::getISO3Country);

    /** Two-letter codes that are a state of the USA as well as a country: beside a city alone they say neither. */
    private static final Set<String> AMBIGUOUS = Set.of(
            "AL", "AR", "AZ", "CA", "CO", "DE", "GA", "ID", "IL", "IN", "KY", "LA", "MA", "MD", "ME", "MN", "MO", "MS",
            "MT", "NC", "NE", "PA", "SC", "SD", "TN", "VA");

    /** A place in mainland China, such as a city or a province and a city. */
    public static @Nullable Place chinese(@Nullable String text) {
        if (text == null) {
            return null;
        }
        Matcher parts = CHINESE.matcher(text);
        if (!parts.matches() || (parts.group("region") == null && parts.group("city") == null)) {
            return new Place(null, null, null, null, text);
        }
        return new Place("CN", parts.group("region"), parts.group("city"), null, text);
    }

    /** A place of Western form: {@code city, region, country}, {@code city, country} or a country. */
    public static @Nullable Place western(@Nullable String text) {
        if (text == null) {
            return null;
        }
        List<String> parts =
                Arrays.stream(text.split(",", -1)).map(String::strip).toList();
        String country = country(parts.getLast());
        return switch (parts.size()) {
            case 1 -> new Place(country, null, null, null, text);
            case 2 ->
                country == null || AMBIGUOUS.contains(parts.getLast())
                        ? new Place(null, null, null, null, text)
                        : new Place(country, null, parts.getFirst(), null, text);
            case 3 ->
                country == null
                        ? new Place(null, null, null, null, text)
                        : new Place(country, parts.get(1), parts.getFirst(), null, text);
            default -> new Place(country, null, null, null, text);
        };
    }

    /** ISO 3166-1 alpha-2 of a code of two or three letters or an English name; null for what is neither. */
    public static @Nullable String country(@Nullable String text) {
        if (text == null) {
            return null;
        }
        String upper = text.strip().toUpperCase(Locale.ROOT);
        if (COUNTRIES.contains(upper)) {
            return upper;
        }
        String code = THREE_LETTERS.get(upper);
        return code == null ? COUNTRY_NAMES.get(upper) : code;
    }

    private static Map<String, String> countriesBy(Function<Locale, String> name) {
        return Arrays.stream(Locale.getISOCountries())
                .collect(Collectors.toMap(
                        code -> name.apply(Locale.of("", code)).toUpperCase(Locale.ROOT),
                        Function.identity(),
                        (first, second) -> first));
    }

    private Places() {}
}
