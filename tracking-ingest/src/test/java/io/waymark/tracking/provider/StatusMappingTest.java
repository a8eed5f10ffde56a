package io.waymark.tracking.provider;

import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.tables.Tables;
import io.waymark.tracking.provider.kdniao.KdniaoProvider;
import io.waymark.tracking.shipment.domain.Node.Meaning;
import io.waymark.tracking.shipment.domain.State;
import io.waymark.tracking.shipment.domain.Status;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A code outside the table is unknown, and what is put in force replaces a provider's table as a whole. */
class StatusMappingTest {
    private final StatusMapping mapping = StatusMapping.read(Tables.builtIn(), "kdniao");

    @Test
    void aCodeOutsideTheTableIsUnknown() {
        assertThat(mapping.of("9999").known()).isFalse();
        assertThat(mapping.of("9999").status()).isNull();
    }

    @Test
    void whatIsPutInForceReplacesTheFileAndLeavesItReadable() {
        String digest = mapping.digest();
        Map<String, Meaning> file = mapping.file();
        Meaning taught = new Meaning(true, new Status(State.CUSTOMS, "pending", null), null, 7);

        mapping.putInForce(Map.of("b", taught));

        assertThat(mapping.of("b")).isEqualTo(taught);
        assertThat(mapping.of("0").known()).isFalse();
        assertThat(mapping.file()).isEqualTo(file).containsKey("0");
        assertThat(mapping.digest()).isEqualTo(digest).matches("[0-9a-f]{12}");
    }

    @Test
    void whatOneProviderIsTaughtAnotherObjectDoesNotKnow() {
        KdniaoProvider one = new KdniaoProvider(Tables.builtIn());
        KdniaoProvider other = new KdniaoProvider(Tables.builtIn());

        one.mapping().putInForce(Map.of());

        assertThat(one.mapping().of("0").known()).isFalse();
        assertThat(other.mapping().of("0").known()).isTrue();
    }
}
