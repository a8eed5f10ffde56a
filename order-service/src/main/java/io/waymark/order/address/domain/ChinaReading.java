package io.waymark.order.address.domain;

import io.waymark.order.address.domain.ChinaDivision.Kind;
import io.waymark.order.address.domain.ChinaText.Named;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads one address of China, whose province, city and district are often written in one run, in the wrong field or not at
 * all, and follow from the postal code.
 */
final class ChinaReading {
    private static final String CHINA = "CN";

    private final AddressBook book;
    private final ChinaDivisions divisions;
    private final ChinaText texts;
    private final AddressForm form;
    private final Draft draft;

    ChinaReading(AddressBook book, Draft draft) {
        this.book = book;
        this.divisions = book.china();
        this.texts = new ChinaText(divisions);
        this.form = book.form(CHINA);
        this.draft = draft;
    }

    void read() {
        Subdivision region = region();
        ChinaDivision province = region == null ? null : provinceOf(region);
        if (region == null && draft.address().region() != null) {
            book.unknown(draft, form, book.regionsByPostalCode(draft.address()));
            return;
        }
        province = fromText("city", draft.address().city(), province);
        province = fromText("line1", draft.address().line1(), province);
        province = fromPostalCode(province);
        city(province);
    }

    /** The region that is written; a text that goes on to the city is taken apart. */
    private @Nullable Subdivision region() {
        Address address = draft.address();
        String written = address.region();
        if (written == null) {
            return null;
        }
        Subdivision found = book.subdivisions().find(CHINA, written).orElse(null);
        if (found != null) {
            draft.set(address.withRegion(book.written(found, form, address, written)));
            return found;
        }
        Named named = texts.read(written, null);
        Subdivision whole = named.province() == null ? null : subdivision(named.province());
        if (whole == null || !named.rest().isEmpty()) {
            return null;
        }
        draft.set(address.withRegion(whole.name()));
        complete(named, "region");
        return whole;
    }

    /** What a field names of province, city and district, where they are missing; the province as it is known then. */
    private @Nullable ChinaDivision fromText(String field, @Nullable String text, @Nullable ChinaDivision province) {
        if (text == null) {
            return province;
        }
        Named named = texts.read(text, province);
        if (named.isEmpty() || (province != null && !agrees(named, province))) {
            return province;
        }
        ChinaDivision found = named.province() != null
                ? named.province()
                : named.city() == null
                        ? province
                        : divisions.provinceOf(named.city()).orElse(province);
        if (province == null && found != null) {
            completeRegion(found, field);
        }
        if (field.equals("city")) {
            ChinaDivision city = named.city() != null || !ChinaDivisions.isMunicipality(found) ? named.city() : found;
            if (city == null) {
                return found;
            }
            if (named.rest().isEmpty()) {
                draft.set(draft.address().withCity(city.name()));
            }
        }
        complete(named, field);
        return found;
    }

    private static boolean agrees(Named named, ChinaDivision province) {
        return Stream.of(named.province(), named.city(), named.district())
                .allMatch(part -> part == null || part.province().equals(province.province()));
    }

    private void complete(Named named, String source) {
        ChinaDivision city = named.city();
        if (city != null && draft.address().city() == null) {
            completeCity(city, source);
        }
        ChinaDivision district = named.district();
        if (district != null && draft.address().district() == null) {
            draft.complete("district", district.name(), source, draft.address().withDistrict(district.name()));
        }
    }

    private @Nullable ChinaDivision fromPostalCode(@Nullable ChinaDivision province) {
        List<Subdivision> regions = book.regionsByPostalCode(draft.address());
        ChinaDivision found = province;
        if (province == null && regions.size() == 1) {
            found = provinceOf(regions.getFirst());
            ChinaDivision byCity = cityWritten(null);
            if (found != null && byCity != null && !byCity.province().equals(found.province())) {
                found = divisions.provinceOf(byCity).orElse(found);
                completeRegion(found, "city");
            } else if (found != null) {
                completeRegion(found, "postalCode");
            }
        } else if (province == null) {
            ChinaDivision byCity = cityWritten(null);
            found = byCity == null ? null : divisions.provinceOf(byCity).orElse(null);
            if (found != null) {
                completeRegion(found, "city");
            }
        }
        return found;
    }

    /** Normalises the city, or finds it; one that is a slip of the pen away from a city of the province is wrong. */
    private void city(@Nullable ChinaDivision province) {
        Address address = draft.address();
        if (address.city() == null) {
            if (ChinaDivisions.isMunicipality(province) && province != null) {
                completeCity(province, "region");
            } else if (address.postalCode() != null) {
                divisions
                        .cityOf(address.postalCode())
                        .filter(city -> province == null || city.province().equals(province.province()))
                        .ifPresent(city -> completeCity(city, "postalCode"));
            }
            return;
        }
        ChinaDivision known = cityWritten(province);
        if (known != null) {
            draft.set(address.withCity(name(known, address.city())));
        } else if (province != null
                && divisions.called(address.city(), province, Kind.DISTRICT).isEmpty()) {
            misspelled(province, address.city());
        }
    }

    private void misspelled(ChinaDivision province, String written) {
        ChinaDivision elsewhere = cityWritten(null);
        Subdivision its = elsewhere == null
                ? null
                : divisions.provinceOf(elsewhere).map(this::subdivision).orElse(null);
        if (its != null) {
            draft.fault("region", "does not have this city", book.suggested(List.of(its), form, draft.address()));
            return;
        }
        List<ChinaDivision> cities =
                ChinaDivisions.isMunicipality(province) ? List.of(province) : divisions.within(province, Kind.CITY);
        List<ChinaDivision> near = Spelling.near(
                written, cities, one -> one.latin() == null ? List.of(one.name()) : List.of(one.name(), one.latin()));
        List<ChinaDivision> meant =
                near.isEmpty() ? divisions.meant(written, cities).stream().toList() : near;
        if (!meant.isEmpty()) {
            draft.fault(
                    "city",
                    "is no city of the province",
                    meant.stream().map(one -> name(one, written)).toList());
        }
    }

    private @Nullable ChinaDivision cityWritten(@Nullable ChinaDivision province) {
        String written = draft.address().city();
        if (written == null) {
            return null;
        }
        if (province == null || ChinaDivisions.isMunicipality(province)) {
            Optional<ChinaDivision> municipality = divisions
                    .called(written, null, Kind.PROVINCE)
                    .filter(ChinaDivisions::isMunicipality)
                    .filter(found -> province == null || found.equals(province));
            if (municipality.isPresent()) {
                return municipality.get();
            }
        }
        return divisions.called(written, province, Kind.CITY).orElse(null);
    }

    private void completeRegion(ChinaDivision province, String source) {
        Subdivision region = subdivision(province);
        if (region != null) {
            String name = book.written(region, form, draft.address(), "");
            draft.complete("region", name, source, draft.address().withRegion(name));
        }
    }

    private void completeCity(ChinaDivision city, String source) {
        String name = name(city, draft.address().isLatin() ? "" : city.name());
        draft.complete("city", name, source, draft.address().withCity(name));
    }

    private static String name(ChinaDivision one, String written) {
        return one.latin() == null || Spelling.isHan(written) ? one.name() : one.latin();
    }

    private @Nullable Subdivision subdivision(ChinaDivision province) {
        return book.subdivisions().find(CHINA, province.name()).orElse(null);
    }

    private @Nullable ChinaDivision provinceOf(Subdivision region) {
        return divisions.called(region.name(), null, Kind.PROVINCE).orElse(null);
    }
}
