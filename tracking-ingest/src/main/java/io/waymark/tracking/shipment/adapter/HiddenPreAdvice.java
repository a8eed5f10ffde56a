package io.waymark.tracking.shipment.adapter;

import io.quarkus.runtime.Startup;
import io.waymark.tables.Tables;
import io.waymark.tracking.shipment.domain.PreAdvice;
import io.waymark.work.StartOrder;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Takes the carriers that forbid pre-advice from {@code pre-advice-hidden.csv} and from the configuration. */
final class HiddenPreAdvice {
    @Produces
    @Singleton
    @Startup(StartOrder.SETTINGS)
    PreAdvice preAdvice(PreAdviceConfig config, Tables tables) {
        return read(tables, config.hiddenOf().orElse(List.of()));
    }

    /**
     * Reads the table.
     *
     * @param further codes that are not in the file
     * @throws io.waymark.tables.TableException naming the line that is wrong
     */
    static PreAdvice read(Tables tables, List<String> further) {
        Set<String> carriers = new HashSet<>();
        tables.readPerhapsEmpty("shipments/pre-advice-hidden.csv", row -> row.unique("carrier", carriers));
        further.forEach(carrier -> carriers.add(carrier.strip().toUpperCase(Locale.ROOT)));
        return new PreAdvice(carriers);
    }
}
