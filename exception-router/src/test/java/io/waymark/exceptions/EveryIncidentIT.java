package io.waymark.exceptions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.waymark.events.EventTypes;
import io.waymark.events.incidents.IncidentCleared;
import io.waymark.events.incidents.IncidentDetected;
import io.waymark.events.incidents.IncidentKind;
import io.waymark.testkit.Backends;
import io.waymark.testkit.EventSender;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every kind of incident over its topic: opened once, ended, and back with a relapse, of each order by itself. */
@QuarkusTest
@WithTestResource(Backends.class)
class EveryIncidentIT {
    private static final String SOURCE = "tracking-ingest";
    private final Instant start = Instant.now().minus(Duration.ofMinutes(10));

    private final EventSender sender = new EventSender();
    private final Desk technical = new Desk("technical");
    private final Told one = new Told();
    private final Told other = new Told();

    /** An order whose incident it is. */
    private record Told(UUID orderId, String shipmentCode) {
        Told() {
            this(UUID.randomUUID(), "WM" + UUID.randomUUID());
        }

        String about() {
            return "YTO/" + shipmentCode;
        }
    }

    @AfterEach
    void close() {
        sender.close();
    }

    @ParameterizedTest
    @EnumSource
    void isACaseOfItsOrderUntilItIsOver(IncidentKind kind) {
        detected(kind, one, 1);
        detected(kind, one, 2);
        detected(kind, other, 2);
        awaitState(one, "OPEN");
        awaitState(other, "OPEN");
        await().atMost(Duration.ofSeconds(15))
                .until(() -> Integer.valueOf(2).equals(only(one).get("occurrences")));
        Map<String, Object> opened = only(one);
        assertThat(opened.get("code")).isEqualTo(kind.name());
        assertThat(opened.get("orderId")).isEqualTo(one.orderId().toString());
        assertThat(opened.get("about")).isEqualTo(one.about());

        cleared(kind, one, 3);
        awaitState(one, "RESOLVED");
        assertThat(only(other).get("state")).isEqualTo("OPEN");

        detected(kind, one, 4);
        awaitState(one, "REOPENED");
        assertThat(only(one).get("caseId")).isEqualTo(opened.get("caseId"));
    }

    private void detected(IncidentKind kind, Told told, int minute) {
        sender.send(
                EventTypes.INCIDENT_DETECTED,
                SOURCE + ":" + kind,
                null,
                IncidentDetected.of(SOURCE, kind, told.about(), "it fails", start.plus(Duration.ofMinutes(minute)))
                        .about(told.shipmentCode(), told.orderId()));
    }

    private void cleared(IncidentKind kind, Told told, int minute) {
        sender.send(
                EventTypes.INCIDENT_CLEARED,
                SOURCE + ":" + kind,
                null,
                new IncidentCleared(
                        SOURCE, kind, told.about(), "it works again", start.plus(Duration.ofMinutes(minute))));
    }

    private void awaitState(Told told, String state) {
        await().atMost(Duration.ofSeconds(15))
                .until(() -> of(told).size() == 1 && state.equals(only(told).get("state")));
    }

    private Map<String, Object> only(Told told) {
        assertThat(of(told)).hasSize(1);
        return of(told).getFirst();
    }

    private List<Map<String, Object>> of(Told told) {
        return technical.cases("shipmentCode", told.shipmentCode());
    }
}
