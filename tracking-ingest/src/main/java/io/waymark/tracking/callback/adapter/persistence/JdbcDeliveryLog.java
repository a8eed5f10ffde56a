package io.waymark.tracking.callback.adapter.persistence;

import io.waymark.jdbc.Database;
import io.waymark.jdbc.Row;
import io.waymark.tracking.callback.application.DeliveryLog;
import io.waymark.tracking.callback.domain.DeliveryStatus;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
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
            ), stream AS (
                INSERT INTO callback_stream AS l (subscription_id, shipment_code, due_at, touched_at)
                SELECT DISTINCT subscription_id, shipment_code, ?::timestamptz, ?::timestamptz FROM again
                 ORDER BY subscription_id, shipment_code
                ON CONFLICT (subscription_id, shipment_code) DO UPDATE
                   SET due_at = coalesce(l.due_at, excluded.due_at), touched_at = excluded.touched_at)
            SELECT count(*) AS replayed FROM again""";

    private final Database database;
    private final SealedBodies bodies;
    private final Clock clock;

    JdbcDeliveryLog(Database database, SealedBodies bodies, Clock clock) {
        this.database = database;
        this.bodies = bodies;
        this.clock = clock;
    }

    @Override
    public List<Entry> page(UUID subscription, @Nullable DeliveryStatus status, @Nullable UUID before, int most) {
        String wanted = status == null ? null : status.name();
        return database.query(
                PAGE,
                parameters -> parameters
                        .uuid(subscription)
                        .text(wanted)
                        .text(wanted)
                        .uuid(before)
                        .uuid(before)
                        .number(most),
                this::entry);
    }

    @Override
    public boolean holds(UUID subscription, UUID delivery) {
        return database.first(HOLDS, parameters -> parameters.uuid(subscription).uuid(delivery), row -> true)
                .isPresent();
    }

    @Override
    public int replay(UUID subscription, Selection selection, int most) {
        database.query(LOCK, parameters -> parameters.uuid(subscription), row -> true);
        Instant now = clock.instant();
        return database.query(
                        REPLAY,
                        parameters -> parameters
                                .uuid(subscription)
                                .uuid(selection.delivery())
                                .uuid(selection.delivery())
                                .uuid(TimeOrdered.first(selection.from()))
                                .uuid(TimeOrdered.end(selection.to()))
                                .flag(selection.failed())
                                .number(most)
                                .instant(now)
                                .instant(now),
                        row -> row.integer("replayed"))
                .getFirst();
    }

    private Entry entry(Row row) throws SQLException {
        Long code = row.optionalNumber("response_code");
        return new Entry(
                row.uuid("id"),
                row.text("shipment_code"),
                row.text("kind"),
                row.constant("status", DeliveryStatus.class),
                row.integer("attempts"),
                row.optionalInstant("attempted_at"),
                code == null ? null : Math.toIntExact(code),
                row.optionalText("fault"),
                row.optionalNumber("latency_ms"),
                row.instant("created_at"),
                bodies.open(row.bytes("body"), row.uuid("event_id")));
    }
}
