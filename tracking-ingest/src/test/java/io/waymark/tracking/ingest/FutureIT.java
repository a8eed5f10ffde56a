package io.waymark.tracking.ingest;

import static io.waymark.tracking.ingest.Pushes.freshNumber;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.lessThan;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.waymark.testkit.Backends;
import io.waymark.tracking.ingest.TalkingProviders.Door;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A node of the future, through every provider's door: it is kept and shown as doubtful, and never pins where a parcel stands. */
@QuarkusTest
@TestProfile(IngestProfile.class)
@WithTestResource(Backends.class)
class FutureIT {
    private static final String TODAY = "2026-11-20";

    /** What makes a delivery of each dialect's scan on the way, in the scan and in what the push says as a whole. */
    private static final Map<String, List<String>> DELIVERED = Map.of(
            "kdniao", List.of("\"Action\":\"204\"", "\"Action\":\"301\""),
            "kuaidi100", List.of("\"location\"", "\"statusCode\":\"301\",\"location\""),
            "17track", List.of("InTransit_Other", "Delivered_Other"),
            "aftership", List.of("InTransit\",\"subtag\":\"InTransit_001", "Delivered\",\"subtag\":\"Delivered_001"),
            "easypost",
                    List.of(
                            "in_transit\",\"status_detail\":\"departed_facility",
                            "delivered\",\"status_detail\":\"arrived_at_destination"),
            "shippo", List.of("TRANSIT\"", "DELIVERED\"", "package_departed", "delivered"),
            "karrio", List.of("\"description\"", "\"status\":\"delivered\",\"description\""),
            "standard", List.of("IN_TRANSIT", "delivered"),
            "sf", List.of("\"opCode\":\"31\"", "\"opCode\":\"80\""),
            "sf in XML", List.of("opCode=\"31\"", "opCode=\"80\""));

    @Inject
    Store store;

    record Case(Door door, String day) {
        @Override
        public String toString() {
            return door.name() + " on " + day;
        }
    }

    static Stream<Case> cases() {
        String soon = LocalDate.now(ZoneOffset.UTC).plusDays(4).toString();
        return TalkingProviders.doors().stream()
                .flatMap(door -> Stream.of(new Case(door, "2099-01-01"), new Case(door, soon)));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aDeliveryOfTheFutureIsNone(Case one) {
        String number = freshNumber();
        String moving = scan(one, number, 1, TODAY, false);
        String future = scan(one, number, 2, one.day(), true);

        send(one, number, false, moving, future);

        assertThat(state(number)).isEqualTo("IN_TRANSIT");
        assertThat(store.count(
                        "SELECT count(*) FROM shipment_node WHERE tracking_number = ? AND time_doubtful", number))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aNodeOfTheFutureDoesNotPinWhatHappensAfterwards(Case one) {
        String number = freshNumber();
        String future = scan(one, number, 1, one.day(), false);
        String delivered = scan(one, number, 2, TODAY, true);

        send(one, number, false, future);
        send(one, number, true, future, delivered);

        assertThat(state(number)).isEqualTo("DELIVERED");
        assertThat(store.count(
                        "SELECT count(*) FROM shipment s JOIN shipment_leg l ON l.shipment_id = s.id WHERE l.tracking_number = ? AND conflict",
                        number))
                .isZero();
    }

    private static void send(Case one, String number, boolean delivered, String... scans) {
        Door door = one.door();
        String body = delivered ? delivered(door, door.body()).replace("in_transit", "delivered") : door.body();
        String pushed = body.replace("$n", number).replace("$scans", String.join(door.between(), scans));
        door.send()
                .apply(
                        door.name().equals("easypost") || door.name().equals("aftership")
                                ? pushed.replace("e-" + number, "e-" + number + scans.length)
                                        .replace("evt_" + number, "evt_" + number + scans.length)
                                : pushed)
                .then()
                .statusCode(lessThan(300));
    }

    private static String scan(Case one, String number, int minute, String day, boolean delivered) {
        Door door = one.door();
        String scan =
                delivered ? delivered(door, door.scan()) : door.scan().replace("\"IN_TRANSIT\"", "\"in_transit\"");
        return scan.replace("$n", number)
                .replace("$m", "0" + minute)
                .replace("$s", "scan " + minute)
                .replace(TODAY, day);
    }

    private static String delivered(Door door, String text) {
        List<String> replacements = Objects.requireNonNull(DELIVERED.get(door.name()));
        String result = text;
        for (int i = 0; i < replacements.size(); i += 2) {
            result = result.replace(replacements.get(i), replacements.get(i + 1));
        }
        return result;
    }

    private String state(String number) {
        return store.texts(
                        "SELECT state FROM shipment s JOIN shipment_leg l ON l.shipment_id = s.id WHERE l.tracking_number = ?",
                        number)
                .getFirst();
    }
}
