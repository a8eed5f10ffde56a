package io.waymark.reconciliation.settlement.adapter.config;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.waymark.reconciliation.settlement.domain.BackOff;
import io.waymark.reconciliation.settlement.domain.Condition;
import io.waymark.reconciliation.settlement.domain.Conditions;
import io.waymark.reconciliation.settlement.domain.RetryPolicy;
import io.waymark.reconciliation.settlement.domain.Stage;
import io.waymark.reconciliation.tables.CsvTable;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Set;

/** Makes the domain's rules of the configuration and the data tables. */
class SettlementTables {

    @Produces
    @Singleton
    static Conditions conditions(SettlementConfig config) {
        return new Conditions(
                CsvTable.read(config.conditionsFile(), "tables/proof-conditions.csv", SettlementTables::condition),
                config.optionalMethods().orElse(Set.of()));
    }

    @Produces
    @Singleton
    static RetryPolicy retryPolicy(SettlementConfig config) {
        SettlementConfig.Retry retry = config.retry();
        return new RetryPolicy(
                new BackOff(retry.notFinalFirst(), retry.notFinalMax()),
                new BackOff(retry.unreachableFirst(), retry.unreachableMax()),
                retry.fewest());
    }

    private static Condition condition(NamedCsvRecord line) {
        return new Condition(
                line.getField("payment_method"),
                flag(line, "obligatory"),
                Stage.valueOf(line.getField("from_stage")),
                flag(line, "physical_goods_only"),
                flag(line, "instalment_allowed"));
    }

    private static boolean flag(NamedCsvRecord line, String column) {
        return switch (line.getField(column)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException(column + " is true or false");
        };
    }
}
