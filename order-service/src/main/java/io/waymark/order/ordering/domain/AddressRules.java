package io.waymark.order.ordering.domain;

import io.waymark.order.address.domain.Address;
import io.waymark.order.address.domain.AddressBook;
import io.waymark.order.address.domain.Completion;
import io.waymark.order.address.domain.Reading;
import io.waymark.order.ordering.domain.OrderRequest.PartyPart;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Rules of an address: what its country asks for, normalised, with what was missing and is certain. */
public final class AddressRules {
    private final Countries countries;
    private final AddressBook book;

    public AddressRules(Countries countries, AddressBook book) {
        this.countries = countries;
        this.book = book;
    }

    /** An address as written upstream. */
    public record Part(
            @Nullable String country,
            @Nullable String region,
            @Nullable String city,
            @Nullable String district,
            @Nullable String postalCode,
            @Nullable String line1,
            @Nullable String line2) {
        static Part of(PartyPart party) {
            return new Part(
                    party.country(),
                    party.region(),
                    party.city(),
                    party.district(),
                    party.postalCode(),
                    party.line1(),
                    party.line2());
        }

        @Override
        public String toString() {
            return "Part[masked]";
        }
    }

    /**
     * An address twice.
     *
     * @param written    normalised letter by letter alone
     * @param complete   normalised by the dictionary, with what was missing and is certain
     * @param postalCode as it was read, also where it is none of the country
     */
    record Read(Address written, Address complete, @Nullable String postalCode, List<Completion> completed) {}

    /**
     * What is found of one address.
     *
     * @param regionCode ISO 3166-2; null where the region is not known
     */
    public record Checked(
            Address address, @Nullable String regionCode, List<Completion> completed, List<Fault> faults) {}

    /** Checks an address that belongs to no order. */
    public Checked check(Part part) {
        Faults faults = new Faults();
        Fields fields = new Fields(faults, "");
        Read read = read(fields, part, country(fields, part.country()));
        return new Checked(read.complete(), regionCode(read.complete()).orElse(null), read.completed(), faults.all());
    }

    /** The code by ISO 3166-2 of the region of an address; empty where it is not known. */
    public Optional<String> regionCode(Address address) {
        return book.regionOf(address).map(region -> region.isoCode());
    }

    Read read(Fields fields, Part raw, @Nullable Country country) {
        String region = fields.optional("region", raw.region(), 100);
        int before = fields.faults();
        String city = fields.optional("city", raw.city(), 100);
        boolean cityMissing = city == null && fields.faults() == before;
        String district = fields.optional("district", raw.district(), 100);
        before = fields.faults();
        String postalCode = postalCode(fields, raw.postalCode(), country);
        boolean postalCodeRight = fields.faults() == before;
        Address written = new Address(
                country == null ? "" : country.code(),
                region,
                city,
                district,
                postalCodeRight ? postalCode : null,
                fields.required("line1", raw.line1(), 200),
                fields.optional("line2", raw.line2(), 200));
        Reading reading = country == null ? new Reading(written, List.of(), List.of()) : book.read(written);
        if (cityMissing && reading.address().city() == null) {
            fields.fault("city", "is required");
        }
        reading.faults().forEach(wrong -> fields.younger(wrong.field(), wrong.message(), wrong.didYouMean()));
        return new Read(written, reading.address(), postalCode, reading.completed());
    }

    /** The country that is named; null, with a fault taken down, where there is none. */
    @Nullable
    Country country(Fields fields, @Nullable String raw) {
        String code = fields.requiredCode("country", raw, 64).toUpperCase(Locale.ROOT);
        Country country = countries.named(code).orElse(null);
        if (country == null && !code.isEmpty()) {
            fields.fault(
                    "country",
                    "must be an ISO 3166-1 alpha-2 code or XK",
                    Suggestions.country(code, countries.byCode().keySet()));
        }
        return country;
    }

    private static @Nullable String postalCode(Fields fields, @Nullable String raw, @Nullable Country country) {
        if (country == null || country.postalCode() == Country.PostalCode.NONE) {
            return null;
        }
        boolean required = country.postalCode() == Country.PostalCode.REQUIRED;
        String text =
                required ? fields.requiredCode("postalCode", raw, 16) : fields.optionalCode("postalCode", raw, 16);
        if (text == null || text.isEmpty()) {
            return null;
        }
        String code = text.toUpperCase(Locale.ROOT);
        if (!country.writes(code)) {
            fields.fault("postalCode", "is no postal code of the country");
        }
        return code;
    }
}
