package io.waymark.exceptions;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.waymark.events.shipments.Place;
import io.waymark.testkit.EventSender;
import io.waymark.testkit.TestTokens;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A carrier of a test, which fails to deliver as many parcels at one place as make an incident. */
final class Outbreak {
    private static final int JUST_ENOUGH = 21;
    private static final Place PLACE = new Place("CN", "GD", null, null, null);

    private final String carrier = "C" + UUID.randomUUID();
    private final List<Parcel> parcels;

    /** Of as few parcels as make an incident. */
    Outbreak(EventSender sender) {
        this(sender, JUST_ENOUGH);
    }

    Outbreak(EventSender sender, int number) {
        this(sender, number, "unavailable", "RCPT_UNAVAILABLE");
    }

    private Outbreak(EventSender sender, int number, String substate, String exception) {
        parcels = IntStream.range(0, number)
                .mapToObj(each -> new Parcel(sender).failedAt(carrier, PLACE, substate, exception))
                .toList();
    }

    /** One that is more urgent. */
    static Outbreak ofRefusals(EventSender sender) {
        return new Outbreak(sender, JUST_ENOUGH, "refused", "RCPT_REFUSED");
    }

    String carrier() {
        return carrier;
    }

    List<Parcel> parcels() {
        return parcels;
    }

    /** The incident that holds all of them. */
    String awaitIncident() {
        return await("incident of " + carrier)
                .atMost(Duration.ofSeconds(60))
                .until(this::incident, found -> found != null);
    }

    private @Nullable String incident() {
        List<Map<String, Object>> items = given().auth()
                .oauth2(TestTokens.bearer("admin"))
                .queryParam("limit", 200)
                .get("/v1/incidents")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items");
        return items.stream()
                .filter(item -> carrier.equals(item.get("carrier"))
                        && Integer.valueOf(parcels.size()).equals(item.get("members")))
                .map(item -> String.valueOf(item.get("incidentId")))
                .findFirst()
                .orElse(null);
    }
}
