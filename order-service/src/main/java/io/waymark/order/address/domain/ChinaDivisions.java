package io.waymark.order.address.domain;

import io.waymark.order.address.domain.ChinaDivision.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/** The divisions of China: how they nest, what they are called and which postal codes are theirs. */
public final class ChinaDivisions {
    /** Provinces that are one city. */
    private static final Set<String> MUNICIPALITIES = Set.of("11", "12", "31", "50");

    private final TreeMap<String, ChinaDivision> byCode = new TreeMap<>();
    private final Map<Kind, List<ChinaDivision>> byKind = new EnumMap<>(Kind.class);
    private final Map<String, List<ChinaDivision>> byName = new HashMap<>();
    private final Map<String, String> cityByPostalCode;
    private final BiPredicate<String, String> soundAlike;

    /**
     * @param cityByPostalCode codes of cities, or of provinces that are one, by the first digits of a postal code
     * @param soundAlike       whether the first is what somebody may write who types the second by its sound
     * @throws IllegalArgumentException where such a code is unknown
     */
    public ChinaDivisions(
            Collection<ChinaDivision> all,
            Map<String, String> cityByPostalCode,
            BiPredicate<String, String> soundAlike) {
        for (Kind kind : Kind.values()) {
            byKind.put(kind, all.stream().filter(one -> one.kind() == kind).toList());
        }
        for (ChinaDivision one : all) {
            byCode.put(one.code(), one);
            Set<String> names = one.latin() == null
                    ? Set.copyOf(List.of(one.name(), one.bare()))
                    : Set.copyOf(List.of(one.name(), one.bare(), Spelling.key(one.latin())));
            names.forEach(name ->
                    byName.computeIfAbsent(name, first -> new ArrayList<>()).add(one));
        }
        this.cityByPostalCode = Map.copyOf(cityByPostalCode);
        this.soundAlike = soundAlike;
        for (String code : cityByPostalCode.values()) {
            if (!byCode.containsKey(code)) {
                throw new IllegalArgumentException("there is no division " + code);
            }
        }
    }

    static boolean isMunicipality(@Nullable ChinaDivision province) {
        return province != null && MUNICIPALITIES.contains(province.province());
    }

    Optional<ChinaDivision> provinceOf(ChinaDivision part) {
        return Optional.ofNullable(byCode.get(part.province() + "0000"));
    }

    /** The city of a postal code; a province where it is one city; empty where that is not certain. */
    Optional<ChinaDivision> cityOf(String postalCode) {
        return Optional.ofNullable(byCode.get(PostalAreas.longest(cityByPostalCode, postalCode, "")));
    }

    /** The divisions of a kind below another, or all. */
    List<ChinaDivision> within(@Nullable ChinaDivision whole, Kind kind) {
        return whole == null
                ? byKind.getOrDefault(kind, List.of())
                : byCode.subMap(whole.prefix(), whole.prefix() + "a").values().stream()
                        .filter(one -> one.kind() == kind)
                        .toList();
    }

    /** The one division of a kind that is called so, in either script; empty where none is, or several are. */
    Optional<ChinaDivision> called(String written, @Nullable ChinaDivision whole, Kind kind) {
        String name = Spelling.isHan(written) ? written : latinKey(written);
        List<ChinaDivision> found = byName.getOrDefault(name, List.of()).stream()
                .filter(one -> one.kind() == kind && one.liesIn(whole))
                .toList();
        List<ChinaDivision> whollyNamed =
                found.stream().filter(one -> one.name().equals(written)).toList();
        List<ChinaDivision> best = whollyNamed.isEmpty() ? found : whollyNamed;
        return best.size() == 1 ? Optional.of(best.getFirst()) : Optional.empty();
    }

    /**
     * The one of these cities whose short name of two letters was meant: one letter is another that sounds alike. Empty where
     * any division's name begins as it is written; towns and villages are not known at all, and seldom sound like a city.
     */
    Optional<ChinaDivision> meant(String written, List<ChinaDivision> cities) {
        if (written.length() != 2
                || byCode.values().stream().anyMatch(one -> one.name().startsWith(written))) {
            return Optional.empty();
        }
        List<ChinaDivision> alike = cities.stream()
                .filter(city -> Spelling.distance(written, city.bare(), 1) == 1)
                .filter(city -> soundAlike.test(written, city.bare()))
                .toList();
        return alike.size() == 1 ? Optional.of(alike.getFirst()) : Optional.empty();
    }

    private static String latinKey(String written) {
        String key = Spelling.key(written);
        for (String kind : List.of("city", "shi")) {
            if (key.length() > kind.length() + 2 && key.endsWith(kind)) {
                return key.substring(0, key.length() - kind.length());
            }
        }
        return key;
    }
}
