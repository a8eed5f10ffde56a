package io.waymark.exceptions.cases.domain;

import java.util.Optional;

/** What a case is about; all that is known about one subject is locked, judged and stored together. */
public sealed interface Subject {
    /** Unique over all subjects; also the order in which subjects are locked. */
    String key();

    /** One parcel on its way, by our waybill number. */
    record Shipment(String code) implements Subject {
        @Override
        public String key() {
            return "shipment/" + code;
        }
    }

    /**
     * One fault of one integration.
     *
     * @param source the service that noticed
     * @param kind   what is wrong, which is also the exception class
     * @param about  whom it concerns, such as {@code kdniao/main}; may hold slashes
     */
    record Integration(String source, String kind, String about) implements Subject {
        @Override
        public String key() {
            return "integration/" + source + "/" + kind + "/" + about;
        }
    }

    /** Empty where the text is no key. */
    static Optional<Subject> find(String key) {
        try {
            return Optional.of(parse(key));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    /** @throws IllegalArgumentException when the text is no key */
    static Subject parse(String key) {
        String[] parts = key.split("/", 4);
        if (parts.length >= 2 && parts[0].equals("shipment")) {
            return new Shipment(key.substring(key.indexOf('/') + 1));
        }
        if (parts.length == 4 && parts[0].equals("integration")) {
            return new Integration(parts[1], parts[2], parts[3]);
        }
        throw new IllegalArgumentException("no subject: " + key);
    }
}
