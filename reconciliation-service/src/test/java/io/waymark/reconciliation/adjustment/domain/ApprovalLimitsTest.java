package io.waymark.reconciliation.adjustment.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.reconciliation.ledger.domain.Account;
import io.waymark.reconciliation.ledger.domain.Line;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ApprovalLimitsTest {
    private final ApprovalLimits limits = new ApprovalLimits(Map.of("USD", 50_000L));

    @Test
    void letTheLimitItselfPass() {
        assertThat(limits.exceededBy(moved(50_000, "USD"))).isFalse();
        assertThat(limits.exceededBy(moved(50_001, "USD"))).isTrue();
    }

    @Test
    void countAllDebitsOfACurrencyTogether() {
        List<Line> lines = List.of(
                Line.ofMinor(Account.REFUNDS, 30_000, "USD"),
                Line.ofMinor(Account.CHARGEBACKS, 30_000, "USD"),
                Line.ofMinor(Account.PSP_CLEARING, -60_000, "USD"));
        assertThat(limits.exceededBy(lines)).isTrue();
    }

    @Test
    void leaveACurrencyWithoutALimitToAnAdmin() {
        assertThat(limits.exceededBy(moved(1, "JPY"))).isTrue();
    }

    private static List<Line> moved(long minor, String currency) {
        return List.of(
                Line.ofMinor(Account.REFUNDS, minor, currency), Line.ofMinor(Account.PSP_CLEARING, -minor, currency));
    }
}
