package io.waymark.tracking.subscription.adapter.persistence;

import io.waymark.tracking.shipment.adapter.persistence.StoredTimes;
import io.waymark.tracking.subscription.application.DeliveryLog;
import io.waymark.tracking.subscription.domain.DeliveryStatus;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The log is the queue's own table: what is done stays there until its time is over. */
@Singleton
class JdbcDeliveryLog implements DeliveryLog {
    private static final String PAGE = """
            SELECT id, shipment_code, kind, status, attempts, attempted_at, response_code, fault, latency_ms, created_at,
                   body, event_id
              FROM callback_delivery
             WHERE subscription_id = ? AND (?::text IS NULL OR status = ?) AND (?::uuid IS NULL OR id < ?)
             ORDER BY id DESC LIMIT ?""";
    private static final String HOLDS = "SELECT 1 FROM callback_delivery WHERE subscription_id = ? AND id = ?";
    private static final String LOCK = "SELECT 1 FROM callback_subscription WHERE id = ? FOR UPDATE";
    private static final String REPLAY = """
            WITH again AS (
                UPDATE callback_delivery d SET status = 'PENDING', attempts = 0
                 WHERE d.id IN (SELECT c.id FROM callback_delivery c
                                 WHERE c.subscription_id = ? AND c.status <> 'PENDING'
                                   AND (?::uuid IS NULL OR c.id = ?) AND c.id >= ? AND c.id < ?
                                   AND (NOT ? OR c.status = 'GIVEN_UP')
                                 ORDER BY c.id LIMIT ?)
                RETURNING d.subscription_id, d.shipment_code
            ), lane AS (
                INSERT INTO callback_lane AS l (subscription_id, shipment_code, due_at, touched_at)
                SELECT DISTINCT subscription_id, shipment_code, ?::timestamptz, ?::timestamptz FROM again
                 ORDER BY subscription_id, shipment_code
                ON CONFLICT (subscription_id, shipment_code) DO UPDATE
                   SET due_at = coalesce(l.due_at, excluded.due_at), touched_at = excluded.touched_at)
            SELECT count(*)::integer FROM again""";

    private final Database database;
    private final Sealed sealed;
    private final Clock clock;

    JdbcDeliveryLog(Database database, Sealed sealed, Clock clock) {
        this.database = database;
        this.sealed = sealed;
        this.clock = clock;
    }

    @Override
    public List<Entry> page(UUID subscription, @Nullable DeliveryStatus status, @Nullable UUID before, int most) {
        String wanted = status == null ? null : status.name();
        return database.rows(
                PAGE,
                statement -> {
                    statement.setObject(1, subscription);
                    statement.setString(2, wanted);
                    statement.setString(3, wanted);
                    statement.setObject(4, before);
                    statement.setObject(5, before);
                    statement.setInt(6, most);
                },
                this::entry);
    }

    @Override
    public boolean holds(UUID subscription, UUID delivery) {
        return !database.rows(
                        HOLDS,
                        statement -> {
                            statement.setObject(1, subscription);
                            statement.setObject(2, delivery);
                        },
                        row -> row.getInt(1))
                .isEmpty();
    }

    @Override
    public int replay(UUID subscription, Selection selection, int most) {
        database.rows(LOCK, statement -> statement.setObject(1, subscription), row -> row.getInt(1));
        Instant now = clock.instant();
        return database.rows(
                        REPLAY,
                        statement -> {
                            statement.setObject(1, subscription);
                            statement.setObject(2, selection.delivery());
                            statement.setObject(3, selection.delivery());
                            statement.setObject(4, TimeOrdered.first(selection.from()));
                            statement.setObject(5, TimeOrdered.end(selection.to()));
                            statement.setBoolean(6, selection.failed());
                            statement.setInt(7, most);
                            statement.setObject(8, Database.utc(now));
                            statement.setObject(9, Database.utc(now));
                        },
                        row -> row.getInt(1))
                .getFirst();
    }

    private Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getObject("id", UUID.class),
                row.getString("shipment_code"),
                row.getString("kind"),
                DeliveryStatus.valueOf(row.getString("status")),
                row.getInt("attempts"),
                StoredTimes.instant(row, "attempted_at"),
                row.getObject("response_code", Integer.class),
                row.getString("fault"),
                row.getObject("latency_ms", Long.class),
                Objects.requireNonNull(StoredTimes.instant(row, "created_at")),
                sealed.openBody(row.getBytes("body"), row.getObject("event_id", UUID.class)));
    }
}
