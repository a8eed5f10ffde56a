package io.waymark.tracking.query;

import io.waymark.tracking.shipment.adapter.persistence.Columns;
import io.waymark.tracking.shipment.adapter.persistence.NodeRows;
import io.waymark.tracking.shipment.adapter.persistence.ShipmentRows;
import io.waymark.tracking.shipment.adapter.persistence.ShipmentStoreException;
import io.waymark.tracking.shipment.domain.Leg;
import io.waymark.tracking.shipment.domain.Node;
import io.waymark.tracking.shipment.domain.Shipment;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

/** Reads shipments with their nodes in two statements, however many are asked for. */
@Singleton
class ShipmentViews {
    private static final String BY_CODE = "WHERE s.shipment_code = ANY (?)";
    private static final String BY_ORDER = "WHERE s.order_id = ANY (?)";
    private static final String BY_REFERENCE = "WHERE s.reference_no = ANY (?)";
    private static final String BY_NUMBER =
            "WHERE s.id IN (SELECT l.shipment_id FROM shipment_leg l WHERE l.tracking_number = ANY (?))";
    private static final int MOST = 1_000;
    private final DataSource dataSource;

    ShipmentViews(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    List<ShipmentView> byCodes(List<String> codes) {
        return read(BY_CODE, "text", codes);
    }

    List<ShipmentView> byOrders(List<UUID> orders) {
        return read(BY_ORDER, "uuid", orders);
    }

    List<ShipmentView> byReferences(List<String> references) {
        return read(BY_REFERENCE, "text", references);
    }

    /** By any number a shipment ever had, of whichever carrier. */
    List<ShipmentView> byNumbers(List<String> numbers) {
        return read(BY_NUMBER, "text", numbers.stream().map(Leg::normalised).toList());
    }

    private List<ShipmentView> read(String condition, String type, List<?> keys) {
        String sql =
                "SELECT %s FROM shipment s %s ORDER BY s.id LIMIT %d".formatted(ShipmentRows.COLUMNS, condition, MOST);
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            List<Object> values = List.copyOf(keys);
            Columns<Object> columns = new Columns<>(select, values);
            if (type.equals("uuid")) {
                columns.uuids(key -> key);
            } else {
                columns.texts(Object::toString);
            }
            List<Shipment> shipments = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    shipments.add(ShipmentRows.shipment(row));
                }
            }
            Map<UUID, List<Node>> nodes = shipments.isEmpty()
                    ? Map.of()
                    : NodeRows.of(
                            connection, shipments.stream().map(Shipment::id).toList());
            return shipments.stream()
                    .map(shipment -> ShipmentView.of(shipment, nodes.getOrDefault(shipment.id(), List.of())))
                    .toList();
        } catch (SQLException failed) {
            throw new ShipmentStoreException("shipments cannot be read", failed);
        }
    }
}
