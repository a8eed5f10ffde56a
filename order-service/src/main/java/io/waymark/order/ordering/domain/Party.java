package io.waymark.order.ordering.domain;

import io.waymark.order.address.domain.Address;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A shipper or consignee, normalised. Personal data: encrypted at rest, masked in text.
 *
 * @param phone      E.164, or null where none or only a placeholder was given
 * @param phoneExtension digits that are dialled once the phone answers; null where there are none
 * @param country    ISO 3166-1 alpha-2, upper case
 * @param postalCode as the country writes it, upper case; null where it has none
 */
public record Party(
        String name,
        @Nullable String company,
        @Nullable String phone,
        @Nullable String phoneExtension,
        @Nullable String email,
        String country,
        @Nullable String region,
        String city,
        @Nullable String district,
        @Nullable String postalCode,
        String line1,
        @Nullable String line2) {

    /** What stands for words that were erased. */
    private static final String ERASED = "***";

    /** How many letters or digits of a postal code name an area, and nobody's house. */
    private static final int AREA = 3;

    /** The first letters and digits of the postal code, for lanes and zones; null where there is none. */
    public @Nullable String postalArea() {
        if (postalCode == null) {
            return null;
        }
        String written = postalCode.replaceAll("[^A-Z0-9]", "");
        return written.isEmpty() ? null : written.substring(0, Math.min(AREA, written.length()));
    }

    /** What is left of a party when the person is forgotten: the country, the region and the postal area. */
    public Party withoutPerson() {
        return new Party(ERASED, null, null, null, null, country, region, ERASED, null, postalArea(), ERASED, null);
    }

    /** The same party, with another spelling of where it lives. */
    Party at(@Nullable String otherRegion, String otherCity, @Nullable String otherDistrict) {
        return new Party(
                name,
                company,
                phone,
                phoneExtension,
                email,
                country,
                otherRegion,
                otherCity,
                otherDistrict,
                postalCode,
                line1,
                line2);
    }

    /** Where it lives. */
    public Address address() {
        return new Address(country, region, city, district, postalCode, line1, line2);
    }

    /** The phone by which the person is found again; null where there is none. */
    public @Nullable Contact byPhone() {
        return phone == null ? null : Contact.phone(phone, phoneExtension);
    }

    /** As {@link #byPhone}, the e-mail address. */
    public @Nullable Contact byEmail() {
        return email == null ? null : Contact.email(email);
    }

    /** Whether one of these reaches the person. */
    public boolean isReachedBy(Set<Contact> contacts) {
        return Stream.of(byPhone(), byEmail()).filter(Objects::nonNull).anyMatch(contacts::contains);
    }

    /** Whether the person was forgotten. */
    public boolean isForgotten() {
        return equals(withoutPerson());
    }

    /** The country alone: anything more would let a log line identify a person. */
    @Override
    public String toString() {
        return "Party[" + country + ", masked]";
    }
}
