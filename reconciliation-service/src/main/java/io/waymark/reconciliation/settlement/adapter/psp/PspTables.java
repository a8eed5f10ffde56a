package io.waymark.reconciliation.settlement.adapter.psp;

import io.waymark.tables.LiveTable;
import io.waymark.tables.Tables;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;

/** The tables of the provider that people change while the service runs. */
@Singleton
final class PspTables {
    private final Tables tables;
    private final PspConfig config;

    PspTables(Tables tables, PspConfig config) {
        this.tables = tables;
        this.config = config;
    }

    @Produces
    @Singleton
    LiveTable<CarrierMapping> carriers() {
        return new LiveTable<>(tables, CarrierMapping.FILE, List.of(CarrierMapping.CARRIER), CarrierMapping::read);
    }

    @Produces
    @Singleton
    LiveTable<PspAccounts> accounts() {
        return PspAccounts.table(tables, config);
    }
}
