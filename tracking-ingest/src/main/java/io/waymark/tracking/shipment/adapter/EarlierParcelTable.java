package io.waymark.tracking.shipment.adapter;

import io.quarkus.runtime.Startup;
import io.waymark.tables.TableException;
import io.waymark.tables.TableRow;
import io.waymark.tables.Tables;
import io.waymark.tracking.shipment.domain.EarlierParcels;
import io.waymark.tracking.shipment.domain.EarlierParcels.Tolerance;
import io.waymark.tracking.shipment.domain.HistoryRules;
import io.waymark.tracking.shipment.domain.NodeLimit;
import io.waymark.tracking.shipment.domain.PreAdvice;
import io.waymark.work.StartOrder;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Takes from {@code earlier-parcels.csv} how long before its waybill a parcel may have been heard of last. */
final class EarlierParcelTable {
    private static final String FILE = "shipments/earlier-parcels.csv";
    private static final String ANY = "*";

    @Produces
    @Singleton
    @Startup(StartOrder.SETTINGS)
    HistoryRules rules(PreAdvice preAdvice, Tables tables, HistoryConfig config) {
        return new HistoryRules(preAdvice, read(tables), new NodeLimit(config.newestNodes()));
    }

    /**
     * Reads the table.
     *
     * @throws io.waymark.tables.TableException naming the line that is wrong, or that the row of all carriers is missing
     */
    static EarlierParcels read(Tables tables) {
        Map<String, Tolerance> byCarrier = new HashMap<>();
        Set<String> carriers = new HashSet<>();
        String file = tables.read(FILE, row -> {
                    byCarrier.put(row.unique("carrier", carriers), tolerance(row));
                    return row.line();
                })
                .file();
        Tolerance otherwise = byCarrier.remove(ANY);
        if (otherwise == null) {
            throw new TableException(file, 0, null, "needs a row for the carrier " + ANY);
        }
        return new EarlierParcels(byCarrier, otherwise);
    }

    private static Tolerance tolerance(TableRow row) {
        return new Tolerance(positive(row, "ended"), positive(row, "under_way"));
    }

    private static Duration positive(TableRow row, String column) {
        Duration tolerated = row.duration(column);
        if (tolerated == null || !tolerated.isPositive()) {
            throw row.wrong(column, "must be a duration above zero");
        }
        return tolerated;
    }
}
