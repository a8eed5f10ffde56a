package io.waymark.tracking.page;

import io.waymark.tracking.shipment.adapter.persistence.ShipmentStoreException;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/** Says whose a shipment is. */
@Singleton
class ShipmentOwners {
    private static final String FIND = "SELECT merchant_id FROM shipment WHERE shipment_code = ?";
    private final DataSource dataSource;

    ShipmentOwners(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** The merchant; empty where there is no such shipment. */
    Optional<String> of(String shipmentCode) {
        if (shipmentCode.indexOf('\0') >= 0) {
            return Optional.empty();
        }
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(FIND)) {
            select.setString(1, shipmentCode);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
            }
        } catch (SQLException failed) {
            throw new ShipmentStoreException("a shipment cannot be read", failed);
        }
    }
}
