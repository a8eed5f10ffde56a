package io.waymark.sandbox.carrier;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.stream.Stream;

/** What a carrier checks of a booking before it takes it. */
final class BookingRequest {
    private BookingRequest() {}

    /** Names the first field that is missing or out of range; empty for a booking that can be taken. */
    static Optional<String> firstFault(JsonNode body) {
        Optional<String> blank = Stream.of(
                        "/reference", "/service", "/sender/country", "/recipient/country", "/recipient/city")
                .filter(field -> body.at(field).asText("").isBlank())
                .map(field -> field.substring(1).replace('/', '.') + " is missing")
                .findFirst();
        return blank.isPresent() ? blank : parcelFault(body.path("parcels"));
    }

    private static Optional<String> parcelFault(JsonNode parcels) {
        if (!parcels.isArray() || parcels.isEmpty()) {
            return Optional.of("parcels is missing");
        }
        for (int i = 0; i < parcels.size(); i++) {
            if (parcels.path(i).path("weightGrams").asLong() <= 0) {
                return Optional.of("parcels[" + i + "].weightGrams must be above 0");
            }
        }
        return Optional.empty();
    }
}
