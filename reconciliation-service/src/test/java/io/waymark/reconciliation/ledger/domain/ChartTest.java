package io.waymark.reconciliation.ledger.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.waymark.reconciliation.ledger.domain.Chart.ChartAccount;
import io.waymark.reconciliation.ledger.domain.Chart.Side;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ChartTest {
    private static final List<ChartAccount> NEEDED =
            Account.OF_RULES.stream().map(ChartTest::expense).toList();

    @Test
    void knowWhichSideMakesAnAccountGrow() {
        assertThat(AccountType.LIABILITY.normalSide()).isEqualTo(Side.CREDIT);
        assertThat(AccountType.CONTRA_REVENUE.normalSide()).isEqualTo(Side.DEBIT);
    }

    @Test
    void keepTheOrderOfTheTable() {
        assertThat(new Chart(NEEDED).accounts()).isEqualTo(NEEDED);
    }

    @Test
    void refuseAnAccountThatStandsTwice() {
        List<ChartAccount> twice =
                Stream.concat(NEEDED.stream(), NEEDED.stream().limit(1)).toList();
        assertThatThrownBy(() -> new Chart(twice)).hasMessageContaining("stands twice: carrier.expense");
    }

    @Test
    void refuseAChartWithoutAnAccountOfTheRules() {
        List<ChartAccount> lacking = NEEDED.subList(1, NEEDED.size());
        assertThatThrownBy(() -> new Chart(lacking)).hasMessageContaining("carrier.expense");
    }

    private static ChartAccount expense(Account account) {
        return new ChartAccount(account, AccountType.EXPENSE, Set.of(), "test");
    }
}
