package io.waymark.tracking.shipment.domain;

import static io.waymark.tracking.shipment.domain.Journeys.node;
import static io.waymark.tracking.shipment.domain.State.EXCEPTION;
import static io.waymark.tracking.shipment.domain.State.INFO_RECEIVED;
import static io.waymark.tracking.shipment.domain.State.IN_TRANSIT;
import static io.waymark.tracking.shipment.domain.State.LABELED;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What may be shown of a carrier that forbids to show label data before its first scan. */
class PreAdviceTest {
    private static final Instant NOW = Instant.parse("2026-11-21T00:00:00Z");
    private static final UUID ID = new UUID(0, 7);
    private static final PreAdvice FORBIDDEN = new PreAdvice(Set.of(Journeys.LEG.carrier()));
    private static final Node LABEL = node(1, INFO_RECEIVED);
    private static final Node FAULT = node(2, EXCEPTION);
    private static final Node SCAN = node(3, IN_TRANSIT);

    @Test
    void aLabelIsHiddenUntilAScanProvesThatTheCarrierHasTheParcel() {
        assertThat(FORBIDDEN.visible(List.of(LABEL))).isEmpty();
        assertThat(FORBIDDEN.visible(List.of(LABEL, FAULT))).containsExactly(FAULT);
        assertThat(FORBIDDEN.visible(List.of(LABEL, FAULT, SCAN))).containsExactly(LABEL, FAULT, SCAN);
    }

    @Test
    void otherCarriersLabelsAreShown() {
        assertThat(new PreAdvice(Set.of("USPS")).visible(List.of(LABEL))).containsExactly(LABEL);
        assertThat(PreAdvice.SHOWN.visible(List.of(LABEL))).containsExactly(LABEL);
    }

    @Test
    void aHiddenLabelMovesNoStateAndIsToldWithTheFirstScan() {
        OrderLink link = new OrderLink("WM1", ID, "m-1", "R-1");
        History history = History.of(List.of(), new HistoryRules(FORBIDDEN, EarlierParcels.NONE, NodeLimit.NONE));
        Shipment ordered = ShipmentUpdate.ordered(
                        Shipment.ordered(ID, link),
                        history,
                        Report.NOTHING,
                        new OrderNews(link, Journeys.LEG, new OrderFacts(NOW, NOW, null)),
                        NOW)
                .after();

        ShipmentUpdate labelled = ShipmentUpdate.told(ordered, history, List.of(LABEL), NOW);
        ShipmentUpdate scanned = ShipmentUpdate.told(labelled.after(), history, List.of(SCAN), NOW);

        assertThat(labelled.nodes()).containsExactly(LABEL);
        assertThat(labelled.facts()).isEmpty();
        assertThat(labelled.after().status().state()).isEqualTo(LABELED);
        assertThat(scanned.facts()).hasSize(3);
        assertThat(scanned.after().status().state()).isEqualTo(IN_TRANSIT);
    }
}
