package io.waymark.reconciliation.history;

import static io.waymark.reconciliation.history.domain.ShipmentChange.Kind.CONFLICT;
import static io.waymark.reconciliation.history.domain.ShipmentChange.Kind.STATE;
import static java.util.stream.Collectors.groupingBy;

import io.waymark.jdbc.Database;
import io.waymark.reconciliation.history.domain.IssuedWaybill;
import io.waymark.reconciliation.history.domain.NumberReuse;
import io.waymark.reconciliation.history.domain.Shipment;
import io.waymark.reconciliation.history.domain.ShipmentChange;
import io.waymark.reconciliation.history.domain.ShipmentState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The parcels' histories. Writes happen in the caller's transaction, take any order and any repetition, and cost a fixed
 * number of statements per call.
 *
 * <p>Shipments in PostgreSQL: a history that only grows and, per shipment, where its highest version says it stands. A state
 * wins over the conflict notice of the same version, because it says itself whether the conflict lasts.
 */
@ApplicationScoped
public class Shipments {
    private static final String BEGIN = """
            INSERT INTO shipment (shipment_code, order_id, merchant_id, carrier, tracking_number, version, state,
                                  substate, conflict)
            SELECT DISTINCT ON (shipment_code) shipment_code, order_id, merchant_id, carrier, tracking_number, 0, ?, '',
                   false
            FROM unnest(?::text[], ?::uuid[], ?::text[], ?::text[], ?::text[])
                 AS w (shipment_code, order_id, merchant_id, carrier, tracking_number)
            ORDER BY shipment_code
            ON CONFLICT DO NOTHING""";

    private static final String STAND = """
            INSERT INTO shipment (shipment_code, order_id, merchant_id, carrier, tracking_number, version, state,
                                  substate, conflict)
            SELECT * FROM unnest(?::text[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::bigint[], ?::text[],
                                 ?::text[], ?::boolean[]) AS s (shipment_code)
            ORDER BY s.shipment_code
            ON CONFLICT (shipment_code) DO UPDATE
            SET carrier = excluded.carrier, tracking_number = excluded.tracking_number, version = excluded.version,
                state = excluded.state, substate = excluded.substate, conflict = excluded.conflict
            WHERE shipment.version <= excluded.version""";

    private static final String DISPUTE = """
            INSERT INTO shipment (shipment_code, order_id, merchant_id, carrier, tracking_number, version, state,
                                  substate, conflict)
            SELECT * FROM unnest(?::text[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::bigint[], ?::text[],
                                 ?::text[], ?::boolean[]) AS s (shipment_code)
            ORDER BY s.shipment_code
            ON CONFLICT (shipment_code) DO UPDATE SET version = excluded.version, conflict = true
            WHERE shipment.version < excluded.version""";

    private static final String REUSED = """
            UPDATE shipment s SET number_reused = r.open, number_reuse_version = r.version
            FROM (SELECT DISTINCT ON (code) * FROM unnest(?::text[], ?::bigint[], ?::boolean[]) AS u (code, version, open)
                  ORDER BY code, version DESC) r
            WHERE s.shipment_code = r.code AND s.number_reuse_version < r.version""";

    private final Database database;
    private final ShipmentHistory history;

    Shipments(Database database, ShipmentHistory history) {
        this.database = database;
        this.history = history;
    }

    /** Takes note of new shipments; one that is known already keeps what its carrier told of it. */
    @Transactional(TxType.MANDATORY)
    public void begin(List<IssuedWaybill> waybills) {
        if (waybills.isEmpty()) {
            return;
        }
        database.update(BEGIN, bind -> bind.text(ShipmentState.LABELED.name())
                .rows(waybills)
                .texts(IssuedWaybill::shipmentCode)
                .uuids(IssuedWaybill::orderId)
                .texts(IssuedWaybill::merchantId)
                .texts(IssuedWaybill::carrier)
                .texts(IssuedWaybill::trackingNumber));
    }

    /** Adds the changes to the histories; a shipment then stands where its highest version says. */
    @Transactional(TxType.MANDATORY)
    public void change(List<ShipmentChange> changes) {
        if (changes.isEmpty()) {
            return;
        }
        history.add(changes);
        upsert(STAND, newest(changes, STATE));
        upsert(DISPUTE, newest(changes, CONFLICT));
    }

    /** Notes about shipments that are known whether their numbers were given before; of each the highest version counts. */
    @Transactional(TxType.MANDATORY)
    public void reused(List<NumberReuse> reuses) {
        if (!reuses.isEmpty()) {
            database.update(REUSED, bind -> bind.rows(reuses)
                    .texts(NumberReuse::shipmentCode)
                    .numbers(NumberReuse::version)
                    .flags(NumberReuse::open));
        }
    }

    /** The order's shipments with their histories, by shipment code. */
    public List<Shipment> ofOrder(UUID orderId) {
        Map<String, List<ShipmentChange>> changes =
                history.ofOrder(orderId).stream().collect(groupingBy(ShipmentChange::shipmentCode));
        return database.query(
                "SELECT * FROM shipment WHERE order_id = ? ORDER BY shipment_code",
                bind -> bind.uuid(orderId),
                row -> new Shipment(
                        row.text("shipment_code"),
                        orderId,
                        row.text("carrier"),
                        row.text("tracking_number"),
                        row.constant("state", ShipmentState.class),
                        row.text("substate"),
                        row.flag("conflict"),
                        changes.getOrDefault(row.text("shipment_code"), List.of())));
    }

    private void upsert(String sql, Collection<ShipmentChange> changes) {
        if (changes.isEmpty()) {
            return;
        }
        database.update(sql, bind -> bind.rows(changes)
                .texts(ShipmentChange::shipmentCode)
                .uuids(ShipmentChange::orderId)
                .texts(ShipmentChange::merchantId)
                .texts(ShipmentChange::carrier)
                .texts(ShipmentChange::trackingNumber)
                .numbers(ShipmentChange::version)
                .texts(change -> change.state().name())
                .texts(ShipmentChange::substate)
                .flags(ShipmentChange::conflict));
    }

    private static Collection<ShipmentChange> newest(List<ShipmentChange> changes, ShipmentChange.Kind kind) {
        Map<String, ShipmentChange> newest = new HashMap<>();
        changes.stream()
                .filter(change -> change.kind() == kind)
                .forEach(change -> newest.merge(
                        change.shipmentCode(), change, (one, other) -> one.version() > other.version() ? one : other));
        return newest.values();
    }
}
