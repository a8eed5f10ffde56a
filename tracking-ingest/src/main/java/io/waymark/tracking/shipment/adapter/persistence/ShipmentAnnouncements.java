package io.waymark.tracking.shipment.adapter.persistence;

import io.waymark.tracking.incident.Incident;
import io.waymark.tracking.shipment.domain.ShipmentFact;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Tells the world, in the transaction of the connection: what is announced is stored, and what is stored is announced. */
public interface ShipmentAnnouncements {
    /** Appends facts, in their order, and incidents. */
    void append(Connection connection, List<ShipmentFact> facts, List<Incident> incidents) throws SQLException;
}
