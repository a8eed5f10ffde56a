package io.waymark.reconciliation.adjustment.adapter.config;

import io.quarkus.runtime.Startup;
import io.waymark.reconciliation.adjustment.domain.ApprovalLimits;
import io.waymark.tables.TableRow;
import io.waymark.tables.Tables;
import io.waymark.work.StartOrder;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;

/** Makes the limits of their table; an empty one leaves all approvals to admins. */
class LimitTable {

    @Produces
    @Singleton
    @Startup(StartOrder.SETTINGS)
    static ApprovalLimits limits(Tables tables) {
        Map<String, Long> most = new HashMap<>();
        tables.readPerhapsEmpty("adjustment-limits.csv", row -> add(row, most));
        return new ApprovalLimits(most);
    }

    private static String add(TableRow row, Map<String, Long> most) {
        String currency = row.text("currency");
        try {
            CurrencyUnit.of(currency);
        } catch (IllegalCurrencyException unknown) {
            throw row.wrong("currency", "is no currency of ISO 4217: " + currency);
        }
        if (most.put(currency, row.amount("most_minor")) != null) {
            throw row.wrong("currency", "stands twice: " + currency);
        }
        return currency;
    }
}
