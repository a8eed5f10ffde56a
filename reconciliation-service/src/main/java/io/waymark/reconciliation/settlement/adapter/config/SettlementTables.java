package io.waymark.reconciliation.settlement.adapter.config;

import io.quarkus.runtime.Startup;
import io.waymark.reconciliation.settlement.domain.Condition;
import io.waymark.reconciliation.settlement.domain.Conditions;
import io.waymark.reconciliation.settlement.domain.RetryPolicy;
import io.waymark.reconciliation.settlement.domain.Stage;
import io.waymark.tables.TableRow;
import io.waymark.tables.Tables;
import io.waymark.time.BackOff;
import io.waymark.work.StartOrder;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Set;

/** Makes the domain's rules of the configuration and the data tables. */
class SettlementTables {

    @Produces
    @Singleton
    @Startup(StartOrder.SETTINGS)
    static Conditions conditions(SettlementConfig config, Tables tables) {
        return new Conditions(
                tables.read("proof-conditions.csv", SettlementTables::condition).rows(),
                config.optionalMethods().orElse(Set.of()));
    }

    @Produces
    @Singleton
    @Startup(StartOrder.SETTINGS)
    static RetryPolicy retryPolicy(SettlementConfig config) {
        SettlementConfig.Retry retry = config.retry();
        return new RetryPolicy(
                new BackOff(retry.notFinalFirst(), retry.notFinalMax()),
                new BackOff(retry.unreachableFirst(), retry.unreachableMax()),
                retry.fewest());
    }

    private static Condition condition(TableRow row) {
        return new Condition(
                row.text("payment_method"),
                row.flag("obligatory"),
                row.constant("from_stage", Stage.class),
                row.flag("physical_goods_only"),
                row.flag("instalment_allowed"));
    }
}
