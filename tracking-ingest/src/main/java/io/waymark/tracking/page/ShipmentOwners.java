package io.waymark.tracking.page;

import io.waymark.jdbc.Database;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Says whose a shipment is. */
@Singleton
class ShipmentOwners {
    private static final String FIND = "SELECT merchant_id FROM shipment WHERE shipment_code = ?";
    private final Database database;

    ShipmentOwners(Database database) {
        this.database = database;
    }

    /** The merchant; empty where there is no such shipment. */
    Optional<String> of(String shipmentCode) {
        return database.first(FIND, parameters -> parameters.text(shipmentCode), row -> row.text("merchant_id"));
    }
}
