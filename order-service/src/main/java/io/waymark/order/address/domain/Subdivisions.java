package io.waymark.order.address.domain;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The parts of all countries, found by code and by name in several languages. */
public final class Subdivisions {
    /** What people write beside a name and tables leave out. */
    private static final Pattern KIND = Pattern.compile(
            "(?<=.{2})(?:province|prefecture|sheng|shi)$|^(?:stateof|provinceof|provinciade|estadode|estadodo)(?=.{2})");

    private final Map<String, Map<String, Subdivision>> byCode = new HashMap<>();
    private final Map<String, Map<String, Subdivision>> byName = new HashMap<>();

    /** @throws IllegalArgumentException where a name of one country leads to two parts of it */
    public Subdivisions(Collection<Subdivision> all) {
        for (Subdivision one : all) {
            byCode.computeIfAbsent(one.country(), country -> new HashMap<>()).put(one.code(), one);
            Map<String, Subdivision> names = byName.computeIfAbsent(one.country(), country -> new HashMap<>());
            for (String name : one.names()) {
                Subdivision other = names.put(Spelling.key(name), one);
                if (other != null && !other.code().equals(one.code())) {
                    throw new IllegalArgumentException(
                            "both " + other.isoCode() + " and " + one.isoCode() + " are called " + name);
                }
            }
        }
    }

    /** The part that is written so: by its code, alone or with its country, or by one of its names. */
    public Optional<Subdivision> find(String country, String written) {
        Map<String, Subdivision> codes = byCode.getOrDefault(country, Map.of());
        String key = Spelling.key(written);
        String bare = key.startsWith(Spelling.key(country)) && written.strip().startsWith(country + "-")
                ? key.substring(country.length())
                : key;
        Subdivision coded = codes.get(bare.toUpperCase(Locale.ROOT));
        if (coded != null) {
            return Optional.of(coded);
        }
        Map<String, Subdivision> names = byName.getOrDefault(country, Map.of());
        Subdivision named = names.get(key);
        return Optional.ofNullable(named == null ? names.get(KIND.matcher(key).replaceAll("")) : named);
    }

    public Optional<Subdivision> coded(String country, String code) {
        return Optional.ofNullable(byCode.getOrDefault(country, Map.of()).get(code));
    }

    /** Those whose names are a slip of the pen away. */
    public List<Subdivision> near(String country, String written) {
        return Spelling.near(written, byCode.getOrDefault(country, Map.of()).values(), Subdivision::names);
    }
}
