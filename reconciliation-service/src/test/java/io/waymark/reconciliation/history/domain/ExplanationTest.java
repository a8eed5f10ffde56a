package io.waymark.reconciliation.history.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ExplanationTest {
    private static final UUID CASE = new UUID(7, 7);

    @Test
    void sayWhereTheParcelStoodThenAndStandsNow() {
        Explanation explanation = Explanation.of(parcel(), notes(), Instant.parse("2026-11-03T00:00:00Z"));
        assertThat(explanation.stateThen()).isEqualTo(ShipmentState.RETURNING);
        assertThat(explanation.evidence()).isEqualTo(new UUID(0, 2));
        assertThat(explanation.stateNow()).isEqualTo(ShipmentState.RETURNED);
        assertThat(explanation.cases()).containsExactly(CASE);
    }

    @Test
    void knowNothingBeforeTheFirstTurn() {
        Explanation explanation = Explanation.of(parcel(), notes(), Instant.parse("2026-10-01T00:00:00Z"));
        assertThat(explanation.stateThen()).isNull();
        assertThat(explanation.cases()).isEmpty();
    }

    private static List<CaseNote> notes() {
        return List.of(
                note(CaseNote.Turn.OPENED, "2026-11-02T09:00:00Z", CASE),
                note(CaseNote.Turn.RESOLVED, "2026-11-02T10:00:00Z", new UUID(8, 8)),
                note(CaseNote.Turn.OPENED, "2026-11-04T09:00:00Z", new UUID(9, 9)));
    }

    private static CaseNote note(CaseNote.Turn turn, String at, UUID caseId) {
        return new CaseNote(
                caseId,
                "WM1",
                null,
                "RETURN_STARTED",
                "return",
                "SUPPORT",
                turn,
                "rule",
                Instant.parse(at),
                new UUID(5, 5));
    }

    private static Shipment parcel() {
        return new Shipment(
                "WM1",
                new UUID(1, 1),
                "YTO",
                "YT1",
                ShipmentState.RETURNED,
                "",
                false,
                List.of(
                        turn(1, ShipmentState.IN_TRANSIT, "2026-11-01T08:00:00+08:00"),
                        turn(2, ShipmentState.RETURNING, "2026-11-02T08:00:00+08:00"),
                        turn(3, ShipmentState.RETURNED, "2026-11-05T08:00:00+08:00")));
    }

    private static ShipmentChange turn(long version, ShipmentState state, String at) {
        OffsetDateTime occurredAt = OffsetDateTime.parse(at);
        return new ShipmentChange(
                "WM1",
                new UUID(1, 1),
                "acme",
                "YTO",
                "YT1",
                version,
                ShipmentChange.Kind.STATE,
                state,
                "",
                false,
                null,
                null,
                occurredAt,
                occurredAt.toInstant(),
                new UUID(0, version));
    }
}
