package io.waymark.reconciliation.ledger.adapter.persistence;

import io.quarkus.runtime.Startup;
import io.waymark.jdbc.Database;
import io.waymark.reconciliation.ledger.domain.Account;
import io.waymark.reconciliation.ledger.domain.AccountType;
import io.waymark.reconciliation.ledger.domain.Chart;
import io.waymark.reconciliation.ledger.domain.Chart.ChartAccount;
import io.waymark.work.StartOrder;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Tells the database which accounts there are, before anything is booked: it refuses lines of others. An account that was
 * ever told stays, and stays what it is, as lines may stand on it.
 */
@Startup(StartOrder.SETTINGS)
@ApplicationScoped
class JdbcChart {
    private static final String ADD = """
            INSERT INTO ledger_account (account, type, normal_side)
            SELECT * FROM unnest(?::text[], ?::text[], ?::text[]) ON CONFLICT DO NOTHING""";

    private final Chart chart;
    private final Database database;

    JdbcChart(Chart chart, Database database) {
        this.chart = chart;
        this.database = database;
    }

    /**
     * @throws IllegalStateException where the table lacks an account of the database, or gives it another type
     */
    @PostConstruct
    void tell() {
        database.update(ADD, bind -> bind.rows(chart.accounts())
                .texts(account -> account.account().code())
                .names(ChartAccount::type)
                .names(account -> account.type().normalSide()));
        database.query(
                        "SELECT account, type FROM ledger_account ORDER BY account",
                        row -> new Stored(row.text("account"), row.constant("type", AccountType.class)))
                .forEach(this::compare);
    }

    private void compare(Stored stored) {
        AccountType type = chart.find(new Account(stored.account()))
                .map(ChartAccount::type)
                .orElseThrow(() -> new IllegalStateException(
                        "chart-of-accounts.csv lacks " + stored.account() + ", which the ledger has"));
        if (type != stored.type()) {
            throw new IllegalStateException("chart-of-accounts.csv makes " + stored.account() + " " + type
                    + ", in the ledger it is " + stored.type());
        }
    }

    private record Stored(String account, AccountType type) {}
}
