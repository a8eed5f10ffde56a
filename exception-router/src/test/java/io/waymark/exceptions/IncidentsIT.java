package io.waymark.exceptions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.waymark.events.EventTypes;
import io.waymark.events.Topics;
import io.waymark.events.incidents.IncidentCleared;
import io.waymark.events.incidents.IncidentDetected;
import io.waymark.events.incidents.IncidentKind;
import io.waymark.events.shipments.ShipmentState;
import io.waymark.testkit.Backends;
import io.waymark.testkit.EventSender;
import io.waymark.testkit.TopicProbe;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Backends.class)
class IncidentsIT {
    private static final String SOURCE = "tracking-ingest";
    private final EventSender sender = new EventSender();
    private final String about = "kdniao/" + UUID.randomUUID();
    private final Desk technical = new Desk("technical");

    @AfterEach
    void close() {
        sender.close();
    }

    @Test
    void aFaultIsOneCaseHoweverOftenItIsReportedAndEndsWhenItIsOver() {
        detected(3, Duration.ofMinutes(2));
        detected(4, Duration.ofMinutes(1));

        await().atMost(Duration.ofSeconds(15))
                .until(() -> mine().stream().anyMatch(each -> Integer.valueOf(7).equals(each.get("occurrences"))));
        assertThat(mine()).singleElement().satisfies(each -> {
            assertThat(each.get("code")).isEqualTo("SIG_INVALID");
            assertThat(each.get("owner")).isEqualTo("TECHNICAL");
        });
        JsonPath shown = technical.show(String.valueOf(mine().getFirst().get("caseId")));
        assertThat(Duration.between(
                        Instant.parse(shown.getString("clocks[0].startedAt")),
                        Instant.parse(shown.getString("clocks[0].due"))))
                .isEqualTo(Duration.ofMinutes(5));

        sender.send(
                EventTypes.INCIDENT_CLEARED,
                SOURCE + ":SIG_INVALID",
                null,
                new IncidentCleared(
                        SOURCE, IncidentKind.SIG_INVALID, about, "signatures are good again", Instant.now()));

        await().atMost(Duration.ofSeconds(15))
                .until(() -> mine().stream().allMatch(each -> "RESOLVED".equals(each.get("state"))));
    }

    @Test
    void aForgeryThatNobodyTellsOfForADayIsOver() {
        detected(2, Duration.ofHours(25));

        await().atMost(Duration.ofSeconds(15))
                .until(() -> mine().stream().anyMatch(each -> "RESOLVED".equals(each.get("state"))));

        detected(1, Duration.ZERO);

        await().atMost(Duration.ofSeconds(15))
                .until(() -> mine().stream().allMatch(each -> "REOPENED".equals(each.get("state"))));
    }

    @Test
    void aRecordThatNobodyCanReadGoesToTheDeadLettersAndTheNextIsTaken() {
        String deadLetters = Topics.deadLetters(Topics.SHIPMENTS_EVENTS, "exception-router");
        Parcel parcel = new Parcel(sender);
        try (TopicProbe probe = TopicProbe.fromNow(deadLetters)) {
            ProducerRecord<String, byte[]> poison = new ProducerRecord<>(
                    Topics.SHIPMENTS_EVENTS, parcel.code(), "no json".getBytes(StandardCharsets.UTF_8));
            poison.headers().add("ce_id", UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8));
            poison.headers().add("ce_type", EventTypes.SHIPMENT_SCANNED.name().getBytes(StandardCharsets.UTF_8));
            poison.headers().add("ce_time", Instant.now().toString().getBytes(StandardCharsets.UTF_8));
            sender.send(poison);
            parcel.scanned(Duration.ofMinutes(5), ShipmentState.EXCEPTION, "damaged", "DAMAGED");

            technical.awaitCase(parcel, "DAMAGED", "OPEN");

            probe.await(found -> parcel.code().equals(found.key()), Duration.ofSeconds(15));
        }
    }

    private void detected(long occurrences, Duration ago) {
        sender.send(
                EventTypes.INCIDENT_DETECTED,
                SOURCE + ":SIG_INVALID",
                null,
                IncidentDetected.of(
                                SOURCE,
                                IncidentKind.SIG_INVALID,
                                about,
                                "pushes whose signature does not fit",
                                Instant.now().minus(ago))
                        .seen(occurrences));
    }

    private List<Map<String, Object>> mine() {
        return technical.cases("owner", "technical").stream()
                .filter(each -> about.equals(each.get("about")))
                .toList();
    }
}
