package io.waymark.order.ordering.domain;

import io.waymark.order.address.domain.Spelling;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** What may have been meant by a word that is not known. */
final class Suggestions {
    /** What people write for units, folded. */
    private static final Map<String, String> UNITS = Map.ofEntries(
            Map.entry("kgs", "kg"),
            Map.entry("kilo", "kg"),
            Map.entry("kilos", "kg"),
            Map.entry("kilogram", "kg"),
            Map.entry("kilograms", "kg"),
            Map.entry("公斤", "kg"),
            Map.entry("千克", "kg"),
            Map.entry("gr", "g"),
            Map.entry("gram", "g"),
            Map.entry("grams", "g"),
            Map.entry("克", "g"),
            Map.entry("lbs", "lb"),
            Map.entry("pound", "lb"),
            Map.entry("pounds", "lb"),
            Map.entry("磅", "lb"),
            Map.entry("ozs", "oz"),
            Map.entry("ounce", "oz"),
            Map.entry("ounces", "oz"),
            Map.entry("盎司", "oz"),
            Map.entry("centimeter", "cm"),
            Map.entry("centimetre", "cm"),
            Map.entry("厘米", "cm"),
            Map.entry("inch", "in"),
            Map.entry("inches", "in"),
            Map.entry("英寸", "in"),
            Map.entry("millimeter", "mm"),
            Map.entry("millimetre", "mm"),
            Map.entry("毫米", "mm"));

    private static final Map<String, String> COUNTRIES =
            Map.of("uk", "GB", "england", "GB", "usa", "US", "america", "US", "uae", "AE", "holland", "NL");

    /** In English, Chinese and three letters, by code; they cost too much to be asked for each time. */
    private static final Map<String, List<String>> NAMES = new ConcurrentHashMap<>();

    private static final Map<String, String> CURRENCIES =
            Map.of("rmb", "CNY", "yuan", "CNY", "nt", "TWD", "ntd", "TWD");

    /** The unit of these that the word names. */
    static List<String> unit(String written, List<String> units) {
        String key = Spelling.key(written);
        String known = UNITS.get(key);
        return known != null && units.contains(known)
                ? List.of(known)
                : units.stream().filter(key::equals).toList();
    }

    /** Codes of countries by name, in English or Chinese, by alpha-3 code, or by a slip of the pen. */
    static List<String> country(String written, Collection<String> codes) {
        String key = Spelling.key(written);
        String usual = COUNTRIES.get(key);
        if (usual != null) {
            return List.of(usual);
        }
        if (key.length() < 2 || (key.length() < 3 && !Spelling.isHan(key))) {
            return List.of();
        }
        List<String> named = codes.stream()
                .filter(code ->
                        names(code).stream().anyMatch(name -> Spelling.key(name).equals(key)))
                .sorted()
                .toList();
        return named.isEmpty() ? Spelling.near(written, codes, Suggestions::names) : named;
    }

    private static List<String> names(String code) {
        return NAMES.computeIfAbsent(code, Suggestions::namesOf);
    }

    private static List<String> namesOf(String code) {
        Locale country = Locale.of("", code);
        return Stream.of(
                        country.getDisplayCountry(Locale.ENGLISH),
                        country.getDisplayCountry(Locale.CHINESE),
                        threeLetters(country))
                .filter(name -> !name.isEmpty())
                .toList();
    }

    private static String threeLetters(Locale country) {
        try {
            return country.getISO3Country();
        } catch (MissingResourceException none) {
            return "";
        }
    }

    /** Codes of currencies, by the code in another case, the name, or a usual word. */
    static List<String> currency(String written, Map<String, String> names) {
        String key = Spelling.key(written);
        String code = CURRENCIES.getOrDefault(key, key.toUpperCase(Locale.ROOT));
        return names.containsKey(code)
                ? List.of(code)
                : Spelling.near(written, names.keySet(), currency -> List.of(names.getOrDefault(currency, "")));
    }

    /** Those of these words that are a slip of the pen away. */
    static List<String> word(String written, Collection<String> words) {
        return Spelling.near(written, words.stream().sorted().toList(), List::of);
    }

    private Suggestions() {}
}
