package io.waymark.tracking.shipment.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.tracking.shipment.domain.Node.Grade;
import io.waymark.tracking.shipment.domain.ShipmentFact.NodeRecorded;
import io.waymark.tracking.shipment.domain.ShipmentFact.StatusChanged;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A code that gets another meaning: the newest meaning wins in any order of arrival, and the world is told once of it. */
class NewMeaningTest {
    private static final Instant NOW = Instant.parse("2026-11-21T00:00:00Z");
    private static final OffsetDateTime AT = OffsetDateTime.parse("2026-11-20T10:00:00+08:00");
    private static final Shipment SHIPMENT = new Shipment(
            new UUID(0, 7),
            new OrderLink("WM1", new UUID(0, 1), "m-1", "R-1"),
            Journeys.LEG,
            new OrderFacts(NOW, NOW, null),
            2,
            new Status(State.LABELED, "waybill_issued", null),
            false,
            null,
            null);

    @Test
    void theNewestRevisionOfOneCodeWinsInAnyOrder() {
        List<Node> tellings = new ArrayList<>(List.of(
                node("77", Grade.OWN, null, 0),
                node("77", Grade.OWN, State.PICKED_UP, 4),
                node("77", Grade.OWN, State.OUT_FOR_DELIVERY, 9),
                node("77", Grade.COARSE, State.DELIVERED, 12)));
        for (int seed = 0; seed < 50; seed++) {
            Collections.shuffle(tellings, new Random(seed));
            assertThat(History.of(tellings).inOrder())
                    .singleElement()
                    .satisfies(node -> assertThat(node.state()).isEqualTo(State.OUT_FOR_DELIVERY))
                    .satisfies(node -> assertThat(node.meaning().version()).isEqualTo(9));
        }
    }

    @Test
    void aSurerCodeStillWinsOverANewerMeaningOfAnother() {
        Node vague = node("7", Grade.COARSE, State.IN_TRANSIT, 30);
        Node sure = node("77", Grade.OWN, State.CUSTOMS, 0);

        assertThat(History.of(List.of(vague, sure)).inOrder()).containsExactly(sure);
        assertThat(History.of(List.of(sure, vague)).inOrder()).containsExactly(sure);
    }

    @Test
    void aNodeIsPublishedAgainWhenItsCodeIsTaught() {
        History history = History.of(List.of(node("77", Grade.OWN, null, 0)));

        ShipmentUpdate update =
                ShipmentUpdate.told(SHIPMENT, history, List.of(node("77", Grade.OWN, State.CUSTOMS, 5)), NOW);

        assertThat(update.facts())
                .satisfiesExactly(
                        first -> assertThat(first).isInstanceOf(NodeRecorded.class),
                        second -> assertThat(second).isInstanceOf(StatusChanged.class));
        assertThat(update.facts()).extracting(ShipmentFact::version).containsExactly(3L, 4L);
        assertThat(update.after().status().state()).isEqualTo(State.CUSTOMS);
    }

    @Test
    void theSameMeaningUnderANewerRevisionIsKeptAndNotPublished() {
        History history = History.of(List.of());
        Shipment standing = ShipmentUpdate.told(
                        SHIPMENT, history, List.of(node("77", Grade.OWN, State.LABELED, 1)), NOW)
                .after();

        ShipmentUpdate update =
                ShipmentUpdate.told(standing, history, List.of(node("77", Grade.OWN, State.LABELED, 5)), NOW);

        assertThat(update.facts()).isEmpty();
        assertThat(update.nodes()).extracting(node -> node.meaning().version()).containsExactly(5L);
        assertThat(update.after().version()).isEqualTo(standing.version());
    }

    @Test
    void aNewReadingOfTheSameWordsTakesThePlaceOfTheOldOne() {
        Node misread = node("99", Grade.OWN, State.LOST, 0);
        Node reread = node("1", Grade.COARSE, State.PICKED_UP, 0);
        History history = History.of(List.of(misread));

        ShipmentUpdate update = ShipmentUpdate.told(SHIPMENT, history, rereading(List.of(reread), reread), NOW);

        assertThat(history.inOrder()).containsExactly(reread);
        assertThat(update.facts()).hasSize(2).first().isInstanceOf(NodeRecorded.class);
        assertThat(update.after().status().state()).isEqualTo(State.PICKED_UP);
    }

    @Test
    void whatAnotherPushSaysIsUnitedWithANewReadingWhicheverComesFirst() {
        Node misread = node("99", Grade.COARSE, State.LOST, 0);
        Node reread = node("1", Grade.COARSE, State.PICKED_UP, 0);
        Node surer = node("12", Grade.OWN, State.CUSTOMS, 0);
        for (List<Node> told : List.of(List.of(reread, surer), List.of(surer, reread))) {
            History history = History.of(List.of(misread));
            ShipmentUpdate.told(SHIPMENT, history, rereading(told, reread), NOW);
            assertThat(history.inOrder()).containsExactly(surer);
        }
    }

    private static Report rereading(List<Node> told, Node reread) {
        return new Report(told, Set.of(reread), null, List.of());
    }

    private static Node node(String code, Grade grade, @Nullable State state, long version) {
        Status status = state == null ? null : new Status(state, "sub_" + state, null);
        return new Node(
                "n1",
                Journeys.LEG,
                new Node.Timing(AT, 0, NOW),
                new Node.Wording("kdniao", code, grade, null),
                new Node.Meaning(state != null, status, null, version),
                null);
    }
}
