package io.waymark.tracking.shipment.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Watches that a number is one number in every spelling, and is shown as it was told first. */
class LegTest {
    private static final Leg PLAIN = new Leg("YAMATO", "400123456789");
    private static final Leg PRINTED = new Leg("yamato ", "4001-2345－6789");

    @Test
    void twoSpellingsAreOneLeg() {
        assertThat(PRINTED).isEqualTo(PLAIN).hasSameHashCodeAs(PLAIN).isEqualByComparingTo(PLAIN);
        assertThat(new TreeSet<>(List.of(PLAIN, PRINTED))).hasSize(1);
        assertThat(PLAIN.hasNumber("4001 2345 6789")).isTrue();
    }

    @Test
    void itsOwnDashesAreShown() {
        assertThat(PRINTED.trackingNumber()).isEqualTo("4001-2345-6789");
        assertThat(PLAIN.trackingNumber()).isEqualTo("400123456789");
    }

    @Test
    void anotherCarriersNumberIsAnotherLeg() {
        assertThat(Set.of(PLAIN, new Leg("SAGAWA", "400123456789"))).hasSize(2);
        assertThat(PLAIN).isNotEqualTo(new Leg("YAMATO", "400123456780"));
    }
}
