package io.waymark.tracking.performance;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.waymark.events.EventTypes;
import io.waymark.events.Topics;
import io.waymark.testkit.Backends;
import io.waymark.testkit.ProbedRecord;
import io.waymark.testkit.TopicProbe;
import io.waymark.tracking.ingest.IngestProfile;
import io.waymark.tracking.performance.domain.Cohort;
import io.waymark.tracking.performance.domain.Contribution;
import io.waymark.tracking.performance.domain.Delta;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Others are told how carriers do, each lane when its figures change and only then. */
@QuarkusTest
@TestProfile(IngestProfile.class)
@WithTestResource(Backends.class)
class PublishFiguresIT {
    private static final Duration SOON = Duration.ofSeconds(20);

    /** 36 hours. */
    private static final int BUCKET = 136;

    @Inject
    DayFigures figures;

    @Inject
    PublishFigures publish;

    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);
    private final String carrier = "C" + UUID.randomUUID().toString().substring(0, 8);
    private final String key = carrier + ":EXPRESS:CN:US";

    @Test
    void aLaneIsToldWhenItChangesAndOnceMoreWhenItIsEmpty() {
        try (TopicProbe topic = TopicProbe.fromNow(Topics.CARRIERS_FIGURES)) {
            count(today, true, 1);
            count(today.minusDays(29), false, 1);
            publish.publish();
            ProbedRecord first = told(topic, 1).getFirst();
            assertThat(first.json().get("volume").asLong()).isEqualTo(2);
            assertThat(first.json().get("delivered").asLong()).isEqualTo(2);
            assertThat(first.json().get("onTimeRate").asDouble()).isEqualTo(0.5);
            assertThat(first.json().get("exceptionRate").asDouble()).isZero();
            assertThat(first.json().get("transitP50Hours").asDouble()).isPositive();
            assertThat(first.json().get("firstDay").asText())
                    .isEqualTo(today.minusDays(29).toString());

            publish.publish();
            count(today, true, 1);
            publish.publish();
            ProbedRecord second = told(topic, 2).getLast();
            assertThat(second.json().get("volume").asLong()).isEqualTo(3);

            count(today, true, -2);
            count(today.minusDays(29), false, -1);
            publish.publish();
            publish.publish();
            ProbedRecord last = told(topic, 3).getLast();
            assertThat(last.json().get("volume").asLong()).isZero();
            assertThat(last.json().has("onTimeRate")).isFalse();
        }
    }

    /** What was handed over before the window does not count. */
    @Test
    void oldParcelsAreNotTold() {
        try (TopicProbe topic = TopicProbe.fromNow(Topics.CARRIERS_FIGURES)) {
            count(today.minusDays(30), true, 2);
            publish.publish();
            count(today, true, 1);
            publish.publish();

            assertThat(told(topic, 1).getFirst().json().get("volume").asLong()).isEqualTo(1);
        }
    }

    private List<ProbedRecord> told(TopicProbe topic, int count) {
        return topic.await(count, event -> event.is(EventTypes.CARRIER_FIGURES) && key.equals(event.key()), SOON);
    }

    private void count(LocalDate day, boolean onTime, int parcels) {
        Cohort cohort = new Cohort(day, "m-" + carrier, carrier, "EXPRESS", "CN", "US");
        Delta delta = new Delta();
        for (int i = 0; i < Math.abs(parcels); i++) {
            delta.add(new Contribution(cohort, BUCKET, true, onTime, false, true, true), Integer.signum(parcels));
        }
        TreeMap<Cohort, Delta> deltas = new TreeMap<>();
        deltas.put(cohort, delta);
        QuarkusTransaction.requiringNew().run(() -> figures.add(deltas));
    }
}
