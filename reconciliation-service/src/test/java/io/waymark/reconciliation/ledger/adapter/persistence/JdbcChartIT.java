package io.waymark.reconciliation.ledger.adapter.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.waymark.jdbc.Database;
import io.waymark.reconciliation.ledger.domain.Account;
import io.waymark.reconciliation.ledger.domain.AccountType;
import io.waymark.reconciliation.ledger.domain.Chart;
import io.waymark.reconciliation.ledger.domain.Chart.ChartAccount;
import io.waymark.reconciliation.played.PlayedPsp;
import io.waymark.testkit.Backends;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** An account that the ledger has stays, and stays what it is, whatever an operator's table says. */
@QuarkusTest
@WithTestResource(Backends.class)
@WithTestResource(PlayedPsp.class)
class JdbcChartIT {
    @Inject
    Database database;

    @Inject
    Chart chart;

    @Test
    void aStartTellsTheDatabaseWhichAccountsThereAre() {
        assertThat(database.query("SELECT account FROM ledger_account", row -> row.text("account")))
                .containsAll(chart.accounts().stream()
                        .map(account -> account.account().code())
                        .toList());
    }

    @Test
    void aChartThatLacksAnAccountIsRefused() {
        List<ChartAccount> fewer = chart.accounts().stream()
                .filter(account -> !account.account().code().equals("adjustments"))
                .toList();

        assertThatThrownBy(() -> new JdbcChart(new Chart(fewer), database).tell())
                .hasMessage("chart-of-accounts.csv lacks adjustments, which the ledger has");
    }

    @Test
    void aChartThatMakesAnotherAccountOfOneIsRefused() {
        ChartAccount other =
                new ChartAccount(new Account("adjustments"), AccountType.REVENUE, Set.of(), "something else");
        List<ChartAccount> changed = Stream.concat(
                        chart.accounts().stream()
                                .filter(account -> !account.account().equals(other.account())),
                        Stream.of(other))
                .toList();

        assertThatThrownBy(() -> new JdbcChart(new Chart(changed), database).tell())
                .hasMessage("chart-of-accounts.csv makes adjustments REVENUE, in the ledger it is EXPENSE");
    }
}
