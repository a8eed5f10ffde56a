package io.waymark.tracking.provider;

import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.tracking.provider.StatusMapping.Meaning;
import io.waymark.tracking.provider.plain.PlainTable;
import io.waymark.tracking.shipment.domain.State;
import io.waymark.tracking.shipment.domain.Status;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A table is one object per process, and what is put in force replaces it as a whole. */
class PlainMappingTest {
    @Test
    void everyoneHoldsTheSameTable() {
        assertThat(StatusMapping.of(PlainTable.class)).isSameAs(StatusMapping.of(PlainTable.class));
    }

    @Test
    void whatIsPutInForceReplacesTheFileAndLeavesItReadable() {
        StatusMapping table = StatusMapping.of(PlainTable.class);
        String digest = table.digest();
        assertThat(digest).matches("[0-9a-f]{12}");
        Meaning taught = new Meaning(true, new Status(State.CUSTOMS, "pending", null), null, 7);

        table.putInForce(Map.of("b", taught));

        assertThat(table.of("b")).isEqualTo(taught);
        assertThat(table.of("a").known()).isFalse();
        assertThat(table.file()).containsOnlyKeys("a", "b");
        assertThat(table.digest()).isEqualTo(digest);
        table.putInForce(table.file());
    }
}
