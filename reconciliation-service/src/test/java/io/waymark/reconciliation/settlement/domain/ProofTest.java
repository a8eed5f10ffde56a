package io.waymark.reconciliation.settlement.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.reconciliation.history.domain.ShipmentState;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Watches when a proof is a new one: what was decided counts, not how its number is spelled. */
class ProofTest {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final Proof PROOF = new Proof(
            "t1",
            "HW1",
            new UUID(1, 1),
            "acme",
            "800058",
            "card",
            "YAMATO",
            "4001-2345-6789",
            null,
            ProofState.DUE,
            null,
            0,
            NOON,
            NOON,
            null,
            null,
            NOON);

    @Test
    void anotherSpellingOfTheNumberChangesNothing() {
        assertThat(decided("400123456789")).isSameAs(PROOF);
    }

    @Test
    void anotherNumberIsProvedAnew() {
        assertThat(decided("400123456780").trackingNo()).isEqualTo("400123456780");
    }

    private static Proof decided(String number) {
        Parcel parcel = new Parcel("HW1", "YAMATO", number, ShipmentState.DELIVERED, false, false);
        return PROOF.decided(parcel, Decision.DUE, NOON.plusSeconds(1));
    }
}
