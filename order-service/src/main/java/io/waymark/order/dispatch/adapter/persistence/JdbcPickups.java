package io.waymark.order.dispatch.adapter.persistence;

import io.waymark.jdbc.Database;
import io.waymark.jdbc.Row;
import io.waymark.order.dispatch.application.Pickups;
import io.waymark.order.dispatch.domain.Pickup;
import io.waymark.order.dispatch.domain.Pickup.State;
import io.waymark.order.dispatch.domain.Pickup.Window;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;

/** Pick-ups in PostgreSQL, each call one statement. */
@ApplicationScoped
class JdbcPickups implements Pickups {
    private static final String OF = """
            SELECT pickup_id, manifest_id, order_id, day, opens, closes, zone, state, confirmation, refusal_code FROM pickup
             WHERE manifest_id = ? ORDER BY pickup_id DESC LIMIT 1""";

    private static final String ADD = """
            INSERT INTO pickup (pickup_id, manifest_id, order_id, day, opens, closes, zone, state, changed_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING""";

    /** What has come to its end meanwhile stays so, and what the carrier agreed to is only ever cancelled or past. */
    private static final String SAVE = """
            UPDATE pickup SET state = ?, confirmation = ?, refusal_code = ?, changed_at = ?
             WHERE pickup_id = ? AND (state = 'ASKING' OR (state = 'BOOKED' AND ? IN ('CANCELLED', 'PAST')))""";

    private static final String ANY_ORDER = "SELECT order_id FROM dispatch_shipment WHERE manifest_id = ? AND line = 1";

    private static final String NEW_ID = "SELECT uuidv7() AS id";

    private final Database database;

    JdbcPickups(Database database) {
        this.database = database;
    }

    @Override
    public UUID newId() {
        return database.query(NEW_ID, row -> row.uuid("id")).getFirst();
    }

    @Override
    public Optional<Pickup> of(UUID manifestId) {
        return database.first(OF, parameters -> parameters.uuid(manifestId), JdbcPickups::pickup);
    }

    @Override
    public boolean add(Pickup pickup, Instant at) {
        Window window = pickup.window();
        return database.update(ADD, parameters -> parameters
                        .uuid(pickup.id())
                        .uuid(pickup.manifestId())
                        .uuid(pickup.orderId())
                        .date(window.day())
                        .text(window.from().toString())
                        .text(window.until().toString())
                        .text(window.zone().getId())
                        .text(pickup.state().name())
                        .instant(at))
                > 0;
    }

    @Override
    public void save(Pickup pickup, Instant at) {
        database.update(SAVE, parameters -> parameters
                .text(pickup.state().name())
                .text(pickup.confirmation())
                .text(pickup.refusalCode())
                .instant(at)
                .uuid(pickup.id())
                .text(pickup.state().name()));
    }

    @Override
    public Optional<UUID> anyOrder(UUID manifestId) {
        return database.first(ANY_ORDER, parameters -> parameters.uuid(manifestId), row -> row.uuid("order_id"));
    }

    private static Pickup pickup(Row row) throws SQLException {
        return new Pickup(
                row.uuid("pickup_id"),
                row.uuid("manifest_id"),
                row.uuid("order_id"),
                new Window(
                        row.date("day"),
                        LocalTime.parse(row.text("opens")),
                        LocalTime.parse(row.text("closes")),
                        ZoneId.of(row.text("zone"))),
                row.constant("state", State.class),
                row.optionalText("confirmation"),
                row.optionalText("refusal_code"));
    }
}
