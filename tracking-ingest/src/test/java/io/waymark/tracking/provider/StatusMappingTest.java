package io.waymark.tracking.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.waymark.tracking.provider.broken.code.WrongCode;
import io.waymark.tracking.provider.broken.exception.WrongException;
import io.waymark.tracking.provider.broken.state.WrongState;
import io.waymark.tracking.provider.kdniao.KdniaoProvider;
import org.junit.jupiter.api.Test;

/** A wrong table stops the service and names its line; a code outside the table is unknown. */
class StatusMappingTest {
    @Test
    void theWrongLineIsNamed() {
        assertThatThrownBy(() -> StatusMapping.of(WrongState.class))
                .hasMessageContaining("line 3")
                .hasMessageContaining("unknown state FLYING");
        assertThatThrownBy(() -> StatusMapping.of(WrongException.class))
                .hasMessageContaining("line 3")
                .hasMessageContaining("unknown exception class GONE");
        assertThatThrownBy(() -> StatusMapping.of(WrongCode.class))
                .hasMessageContaining("line 3")
                .hasMessageContaining("twice");
    }

    @Test
    void aCodeOutsideTheTableIsUnknown() {
        StatusMapping.Meaning meaning = StatusMapping.of(KdniaoProvider.class).of("9999");

        assertThat(meaning.known()).isFalse();
        assertThat(meaning.status()).isNull();
    }
}
