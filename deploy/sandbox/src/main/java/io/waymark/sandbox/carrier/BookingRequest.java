package io.waymark.sandbox.carrier;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A shipment that a carrier is asked to take.
 *
 * @param key        repeated calls under it are one booking
 * @param postalCode the recipient's; empty where there is none
 * @param abroad     whether it goes to another country, where somebody else delivers
 * @param sent       all that came, in the protocol's own names
 * @param missing    names the first field that is missing or out of range; empty for a booking that can be taken
 */
public record BookingRequest(
        String key, String service, String postalCode, boolean abroad, JsonNode sent, Optional<String> missing) {

    /**
     * Reads it out of a tree.
     *
     * @param fields where the tree has what
     */
    static BookingRequest of(String key, JsonNode sent, Fields fields) {
        return new BookingRequest(
                key,
                sent.at(fields.service()).asText(),
                sent.at(fields.postalCode()).asText(),
                !sent.at(fields.senderCountry())
                        .asText()
                        .equals(sent.at(fields.recipientCountry()).asText()),
                sent,
                firstFault(sent, fields));
    }

    /** Where a protocol has what a carrier checks, as JSON pointers; a weight's below a parcel. */
    record Fields(
            String reference,
            String service,
            String senderCountry,
            String recipientCountry,
            String recipientCity,
            String postalCode,
            String parcels,
            String weight) {}

    private static Optional<String> firstFault(JsonNode body, Fields fields) {
        Optional<String> blank = Stream.of(
                        fields.reference(),
                        fields.service(),
                        fields.senderCountry(),
                        fields.recipientCountry(),
                        fields.recipientCity())
                .filter(field -> body.at(field).asText("").isBlank())
                .map(field -> name(field) + " is missing")
                .findFirst();
        return blank.isPresent() ? blank : parcelFault(body.at(fields.parcels()), fields);
    }

    private static Optional<String> parcelFault(JsonNode parcels, Fields fields) {
        if (!parcels.isArray() || parcels.isEmpty()) {
            return Optional.of(name(fields.parcels()) + " is missing");
        }
        for (int i = 0; i < parcels.size(); i++) {
            if (parcels.path(i).at(fields.weight()).asDouble() <= 0) {
                return Optional.of(
                        name(fields.parcels()) + "[" + i + "]." + name(fields.weight()) + " must be above 0");
            }
        }
        return Optional.empty();
    }

    private static String name(String pointer) {
        return pointer.substring(1).replace('/', '.');
    }
}
