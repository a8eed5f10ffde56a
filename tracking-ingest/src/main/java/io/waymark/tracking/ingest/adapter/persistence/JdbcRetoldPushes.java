package io.waymark.tracking.ingest.adapter.persistence;

import io.waymark.jdbc.Database;
import io.waymark.tracking.ingest.adapter.persistence.GroupTransaction.Applied;
import io.waymark.tracking.ingest.application.Retold;
import io.waymark.tracking.ingest.application.RetoldPushes;
import io.waymark.tracking.ingest.domain.AcceptedPush;
import io.waymark.tracking.shipment.ShipmentStore;
import io.waymark.tracking.shipment.domain.HistoryRules;
import io.waymark.tracking.unreadable.UnreadableRows;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;

/** Tells pushes again in a group of their own. */
@Singleton
class JdbcRetoldPushes implements RetoldPushes {
    private final Database database;
    private final GroupTransaction transaction;

    JdbcRetoldPushes(
            Database database, ShipmentStore shipments, HistoryRules rules, UnreadableRows unreadable, Clock clock) {
        this.database = database;
        this.transaction = new GroupTransaction(shipments, rules, unreadable, clock);
    }

    @Override
    public Retold retell(List<AcceptedPush> pushes, boolean replaceReading) {
        return database.with(connection -> {
            Applied applied = transaction.retell(connection, pushes, replaceReading);
            return Retold.of(applied.known(), applied.changes());
        });
    }
}
