package io.waymark.tracking.snapshot;

import io.waymark.jdbc.Database;
import io.waymark.jdbc.Row;
import io.waymark.tracking.shipment.OwnNodes;
import io.waymark.tracking.shipment.domain.Leg;
import io.waymark.tracking.shipment.domain.OrderLink;
import io.waymark.tracking.shipment.domain.Place;
import io.waymark.tracking.shipment.domain.PreAdvice;
import io.waymark.tracking.shipment.domain.State;
import io.waymark.tracking.shipment.domain.Status;
import io.waymark.tracking.snapshot.Snapshot.Entry;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The newest states that were told; joins the caller's transaction. Versions are compared and remembered in the statement that
 * reads the states: one round trip for a batch. Of carriers that hide nothing it reads no node but the newest.
 */
@Singleton
class Snapshots {
    private static final String ADVANCE = """
            WITH told AS (
                INSERT INTO shipment_snapshot AS before (shipment_code, version)
                SELECT shipment_code, version FROM shipment
                 WHERE shipment_code = ANY (?) AND labelled_at IS NOT NULL AND tracking_number IS NOT NULL
                 ORDER BY shipment_code
                ON CONFLICT (shipment_code) DO UPDATE SET version = excluded.version
                 WHERE before.version < excluded.version
                RETURNING shipment_code)
            SELECT s.shipment_code, s.order_id, s.merchant_id, s.reference_no, s.carrier, s.tracking_number, s.version, s.state,
                   s.substate, s.exception, s.conflict, s.changed_at, n.node_id, n.carrier AS node_carrier,
                   n.tracking_number AS node_number, n.state AS node_state, n.occurred_at, n.offset_seconds, n.ordinal,
                   n.country, n.region, n.city, n.postal_code, n.place_text
              FROM told JOIN shipment s USING (shipment_code)
              LEFT JOIN LATERAL (
                    (SELECT * FROM shipment_node n WHERE n.shipment_id = s.id AND n.carrier <> ALL (?) AND %1$s
                      ORDER BY occurred_at DESC, ordinal DESC FETCH FIRST 1 ROW WITH TIES)
                    UNION ALL
                    (SELECT * FROM shipment_node n WHERE n.shipment_id = s.id AND n.carrier = ANY (?) AND %1$s
                      ORDER BY occurred_at DESC, ordinal DESC LIMIT 1000)) n ON true""".formatted(OwnNodes.CONDITION);

    private final Database database;
    private final PreAdvice preAdvice;

    private record Draft(Snapshot bare, List<Entry> nodes) {
        Snapshot finished(PreAdvice preAdvice) {
            List<Entry> visible = preAdvice.visible(nodes);
            return visible.isEmpty() ? bare : bare.upTo(visible.getLast());
        }
    }

    Snapshots(Database database, PreAdvice preAdvice) {
        this.database = database;
        this.preAdvice = preAdvice;
    }

    /**
     * Takes the state of those shipments whose version is higher than the one told last, and remembers it as told. Whoever
     * comes second with the same shipment waits for the first and then tells only what is newer, so that what is told never
     * goes back.
     *
     * @param shipmentCodes each at most once
     */
    List<Snapshot> advance(Collection<String> shipmentCodes) {
        Map<String, Draft> drafts = new LinkedHashMap<>();
        database.query(
                ADVANCE,
                bind -> bind.texts(shipmentCodes).texts(preAdvice.hiddenOf()).texts(preAdvice.hiddenOf()),
                row -> add(row, drafts));
        return drafts.values().stream().map(draft -> draft.finished(preAdvice)).toList();
    }

    private static Draft add(Row row, Map<String, Draft> drafts) throws SQLException {
        String code = row.text("shipment_code");
        Draft draft = drafts.get(code);
        if (draft == null) {
            draft = new Draft(snapshot(row), new ArrayList<>());
            drafts.put(code, draft);
        }
        String nodeId = row.optionalText("node_id");
        if (nodeId != null) {
            draft.nodes().add(entry(nodeId, row));
        }
        return draft;
    }

    private static Snapshot snapshot(Row row) throws SQLException {
        return new Snapshot(
                new OrderLink(
                        row.text("shipment_code"),
                        row.uuid("order_id"),
                        row.text("merchant_id"),
                        row.text("reference_no")),
                new Leg(row.text("carrier"), row.text("tracking_number")),
                row.number("version"),
                new Status(row.constant("state", State.class), row.text("substate"), row.optionalText("exception")),
                row.flag("conflict"),
                row.instant("changed_at"),
                null);
    }

    private static Entry entry(String nodeId, Row row) throws SQLException {
        return new Entry(
                nodeId,
                row.text("node_carrier"),
                row.text("node_number"),
                row.instant("occurred_at").atOffset(ZoneOffset.ofTotalSeconds(row.integer("offset_seconds"))),
                row.integer("ordinal"),
                row.optionalConstant("node_state", State.class),
                place(row));
    }

    private static @Nullable Place place(Row row) throws SQLException {
        Place place = new Place(
                row.optionalText("country"),
                row.optionalText("region"),
                row.optionalText("city"),
                row.optionalText("postal_code"),
                row.optionalText("place_text"));
        return place.equals(Place.NOWHERE) ? null : place;
    }
}
