package io.waymark.order.address.domain;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is known of the addresses of the world.
 *
 * @param forms by country; one that is missing asks for nothing in particular
 */
public record AddressBook(
        Map<String, AddressForm> forms, Subdivisions subdivisions, PostalAreas areas, ChinaDivisions china) {
    private static final String CHINA = "CN";

    /** Cities whose country has a longer name. */
    private static final Map<String, String> CITIES = Map.of("HK", "Hong Kong", "MO", "Macao");

    public AddressBook {
        forms = Map.copyOf(forms);
    }

    /** Knows nothing, and so has nothing against any address. */
    public static AddressBook empty() {
        return new AddressBook(
                Map.of(),
                new Subdivisions(List.of()),
                new PostalAreas(Map.of()),
                new ChinaDivisions(List.of(), Map.of(), (one, other) -> false));
    }

    /** Normalises an address, adds what is missing and certain, and says what is wrong. */
    public Reading read(Address written) {
        Draft draft = new Draft(written);
        AddressForm form = form(written.country());
        if (written.country().equals(CHINA)) {
            new ChinaReading(this, draft).read();
        } else {
            region(draft, form);
            if (form.cityIsCountry() && written.city() == null) {
                String city = cityOf(written.country());
                draft.complete("city", city, "country", draft.address().withCity(city));
            }
        }
        require(draft, form);
        return draft.reading();
    }

    private static String cityOf(String country) {
        String city = CITIES.get(country);
        return city == null ? Locale.of("", country).getDisplayCountry(Locale.ENGLISH) : city;
    }

    /** The part of the country that an address names; empty where it names none that is known. */
    public Optional<Subdivision> regionOf(Address address) {
        return address.region() == null ? Optional.empty() : subdivisions.find(address.country(), address.region());
    }

    AddressForm form(String country) {
        return forms.getOrDefault(country, AddressForm.FREE);
    }

    /** The parts that the postal code lies in; empty where that is not known. */
    List<Subdivision> regionsByPostalCode(Address address) {
        Set<String> codes =
                address.postalCode() == null ? Set.of() : areas.regionsOf(address.country(), address.postalCode());
        return codes.stream()
                .sorted()
                .map(code -> subdivisions.coded(address.country(), code))
                .flatMap(Optional::stream)
                .toList();
    }

    private void region(Draft draft, AddressForm form) {
        Address address = draft.address();
        List<Subdivision> byPostalCode = regionsByPostalCode(address);
        Subdivision known = regionOf(address).orElse(null);
        if (address.region() == null) {
            if (byPostalCode.size() == 1 && form.byPostalCode() != AddressForm.ByPostalCode.NO) {
                String region = written(byPostalCode.getFirst(), form, address, "");
                draft.complete("region", region, "postalCode", address.withRegion(region));
            }
        } else if (known == null) {
            unknown(draft, form, byPostalCode);
        } else {
            draft.set(address.withRegion(written(known, form, address, address.region())));
            if (form.byPostalCode() == AddressForm.ByPostalCode.CHECKED
                    && !byPostalCode.isEmpty()
                    && !byPostalCode.contains(known)) {
                draft.fault("region", "does not have this postal code", suggested(byPostalCode, form, address));
            }
        }
    }

    void unknown(Draft draft, AddressForm form, List<Subdivision> byPostalCode) {
        Address address = draft.address();
        if (form.region() != AddressForm.Need.STRICT || address.region() == null) {
            return;
        }
        List<Subdivision> near = subdivisions.near(address.country(), address.region());
        List<Subdivision> likely = near.stream().filter(byPostalCode::contains).toList();
        draft.fault(
                "region",
                "is no region of the country",
                suggested(!likely.isEmpty() ? likely : near.isEmpty() ? byPostalCode : near, form, address));
    }

    private void require(Draft draft, AddressForm form) {
        Address address = draft.address();
        if (form.region() != AddressForm.Need.FREE && address.region() == null && address.postalCode() != null) {
            draft.fault("region", "is required", suggested(regionsByPostalCode(address), form, address));
        }
    }

    List<String> suggested(Collection<Subdivision> regions, AddressForm form, Address address) {
        return regions.stream()
                .map(region -> written(region, form, address, region.name()))
                .toList();
    }

    /** As an address of the country has it. */
    String written(Subdivision region, AddressForm form, Address address, String asWritten) {
        return switch (form.written()) {
            case CODE -> region.code();
            case NAME -> latin(address, asWritten) ? region.latinName() : region.name();
            case FREE -> asWritten.isEmpty() ? region.name() : asWritten;
        };
    }

    /** A name in another script than the rest of the address would not be read. */
    private static boolean latin(Address address, String asWritten) {
        return !Spelling.isEastAsian(asWritten) && address.isLatin();
    }
}
