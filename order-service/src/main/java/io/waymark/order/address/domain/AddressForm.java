package io.waymark.order.address.domain;

/**
 * What an address of one country needs, and how its region is written.
 *
 * @param byPostalCode what a postal code says of the region
 * @param cityIsCountry whether the country is one city, so that nobody writes it
 */
public record AddressForm(Need region, Written written, ByPostalCode byPostalCode, boolean cityIsCountry) {
    /** Of a country that asks for nothing in particular. */
    public static final AddressForm FREE = new AddressForm(Need.FREE, Written.FREE, ByPostalCode.NO, false);

    /** Whether an address needs its region. */
    public enum Need {
        /** It must be there, and be one that is known. */
        STRICT,
        /** It must be there. */
        NEEDED,
        FREE
    }

    /** How a region that is known is written, whatever the sender wrote. */
    public enum Written {
        /** By its code of ISO 3166-2, without the country. */
        CODE,
        /** By its name, in the script of the address. */
        NAME,
        /** As the sender did. */
        FREE
    }

    /** What a postal code says of the region. */
    public enum ByPostalCode {
        /** A region that does not have it is wrong. */
        CHECKED,
        /** A region that is missing follows from it. */
        COMPLETES,
        NO
    }
}
