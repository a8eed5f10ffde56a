package io.waymark.reconciliation.ledger.adapter.config;

import io.quarkus.runtime.Startup;
import io.waymark.reconciliation.ledger.domain.Account;
import io.waymark.reconciliation.ledger.domain.AccountType;
import io.waymark.reconciliation.ledger.domain.Chart;
import io.waymark.reconciliation.ledger.domain.Chart.ChartAccount;
import io.waymark.reconciliation.ledger.domain.Chart.Dimension;
import io.waymark.reconciliation.ledger.domain.Chart.Side;
import io.waymark.tables.TableRow;
import io.waymark.tables.Tables;
import io.waymark.work.StartOrder;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Set;

/** Makes the chart of accounts of its table. */
class ChartTable {
    private static final int LONGEST_NAME = 64;

    @Produces
    @Singleton
    @Startup(StartOrder.SETTINGS)
    static Chart chart(Tables tables) {
        return new Chart(
                tables.read("chart-of-accounts.csv", ChartTable::account).rows());
    }

    private static ChartAccount account(TableRow row) {
        String name = row.text("account");
        if (name.length() > LONGEST_NAME) {
            throw row.wrong("account", "is longer than 64 characters");
        }
        AccountType type = row.constant("type", AccountType.class);
        if (row.constant("normal_side", Side.class) != type.normalSide()) {
            throw row.wrong("normal_side", "is not the side of " + type + ": " + type.normalSide());
        }
        return new ChartAccount(
                new Account(name), type, Set.copyOf(row.constants("kept_per", Dimension.class)), row.text("purpose"));
    }
}
