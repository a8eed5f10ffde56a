package io.waymark.reconciliation.settlement.adapter.psp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class LogisticsSignatureTest {
    /** The provider's published example request, signed with the secret {@code test_secret}. */
    @Test
    void signLikeTheProvider() {
        assertThat(LogisticsSignature.of(
                        new TreeMap<>(Map.of(
                                "merchantNo", "800058",
                                "transactionId", "1484408335541923840",
                                "carrierNo", "SF",
                                "trackingNo", "SF1234567890",
                                "sign", "is left out")),
                        "test_secret"))
                .isEqualTo("8e411b5cab37bfeaf2b76f72b9f594d88cda74668368da43de0697c5ce2d32e0");
    }

    @Test
    void leaveEmptyValuesOut() {
        assertThat(LogisticsSignature.of(new TreeMap<>(Map.of("a", "", "b", "1")), "s"))
                .isEqualTo(LogisticsSignature.of(new TreeMap<>(Map.of("b", "1")), "s"));
    }
}
