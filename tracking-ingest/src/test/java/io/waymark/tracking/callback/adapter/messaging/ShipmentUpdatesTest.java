package io.waymark.tracking.callback.adapter.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.events.shipments.ShipmentState;
import io.waymark.tracking.shipment.domain.State;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The contract's words and ours are the same. */
class ShipmentUpdatesTest {
    @ParameterizedTest
    @EnumSource
    void everyPublishedStateIsKnown(ShipmentState state) {
        assertThat(ShipmentUpdates.state(state).name()).isEqualTo(state.name());
    }

    @Test
    void noStateIsMissingInTheContract() {
        assertThat(Arrays.stream(State.values()).map(Enum::name))
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(ShipmentState.values()).map(Enum::name).toList());
    }
}
