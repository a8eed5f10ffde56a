package io.waymark.sandbox.query;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.waymark.sandbox.journey.Journey;
import io.waymark.sandbox.journey.JourneyKind;
import io.waymark.sandbox.journey.Route;
import io.waymark.sandbox.provider.SeventeenTrack;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Parcels whose story is told by asking: each question finds the parcel one scan further. */
final class FollowedParcels {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Stories that a provider can tell in order; the number decides which. */
    private static final List<JourneyKind> STORIES = List.of(
            JourneyKind.DELIVERED, JourneyKind.CUSTOMS_HELD, JourneyKind.ADDRESS_RECOVERED, JourneyKind.RETURNED);

    private final SeventeenTrack dialect = new SeventeenTrack();
    private final ConcurrentMap<String, Followed> byNumber = new ConcurrentHashMap<>();

    private record Followed(Journey journey, int told) {}

    /** Begins a story; false where the number has one. */
    boolean follow(String number, int carrier) {
        JourneyKind kind = STORIES.get(Math.floorMod(number.hashCode(), STORIES.size()));
        Journey.Shipment shipment = new Journey.Shipment(String.valueOf(carrier), number, "");
        Journey journey = Journey.ending(kind, shipment, Route.SHENZHEN_TO_CALIFORNIA, Instant.now());
        return byNumber.putIfAbsent(number, new Followed(journey, 0)) == null;
    }

    /** The item about a number, one scan further than before; empty for a number that nobody follows. */
    Optional<JsonNode> next(String number) {
        Followed followed = byNumber.computeIfPresent(
                number,
                (key, known) -> new Followed(
                        known.journey(),
                        Math.min(known.told() + 1, known.journey().scans().size())));
        return Optional.ofNullable(followed).map(this::item);
    }

    private JsonNode item(Followed followed) {
        Journey journey = followed.journey();
        String push = dialect.push(journey.shipment(), journey.scans().subList(0, followed.told()), Instant.now())
                .payload();
        try {
            return JSON.readTree(push).path("data");
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("our own words cannot be read", impossible);
        }
    }
}
