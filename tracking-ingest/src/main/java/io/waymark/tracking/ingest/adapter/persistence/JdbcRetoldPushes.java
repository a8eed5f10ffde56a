package io.waymark.tracking.ingest.adapter.persistence;

import io.waymark.jdbc.Database;
import io.waymark.tracking.ingest.adapter.persistence.GroupTransaction.Applied;
import io.waymark.tracking.ingest.application.Retold;
import io.waymark.tracking.ingest.application.RetoldPushes;
import io.waymark.tracking.ingest.domain.AcceptedPush;
import jakarta.inject.Singleton;
import java.util.List;

/** Tells pushes again in a group of their own. */
@Singleton
class JdbcRetoldPushes implements RetoldPushes {
    private final Database database;
    private final GroupTransactions transactions;

    JdbcRetoldPushes(Database database, GroupTransactions transactions) {
        this.database = database;
        this.transactions = transactions;
    }

    @Override
    public Retold retell(List<AcceptedPush> pushes, boolean replaceReading) {
        GroupTransaction transaction = transactions.of(true);
        return database.with(connection -> {
            Applied applied = transaction.retell(connection, pushes, replaceReading);
            return Retold.of(applied.known(), applied.changes());
        });
    }
}
