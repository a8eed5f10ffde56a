package io.waymark.tracking.shipment.adapter.messaging;

import io.waymark.delivery.outbox.OutboundEvent;
import io.waymark.delivery.outbox.OutboxWriter;
import io.waymark.tracking.incident.Incident;
import io.waymark.tracking.incident.IncidentEvents;
import io.waymark.tracking.shipment.ShipmentEvents;
import io.waymark.tracking.shipment.adapter.persistence.ShipmentAnnouncements;
import io.waymark.tracking.shipment.domain.ShipmentFact;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Announces through the outbox, on the connection whose transaction stores what is announced. */
@Singleton
public class OutboxShipmentAnnouncements implements ShipmentAnnouncements {
    private final OutboxWriter outbox;

    OutboxShipmentAnnouncements(OutboxWriter outbox) {
        this.outbox = outbox;
    }

    @Override
    public void append(Connection connection, List<ShipmentFact> facts, List<Incident> incidents) throws SQLException {
        List<OutboundEvent<?>> events = new ArrayList<>(facts.size() + incidents.size());
        facts.forEach(fact -> events.add(ShipmentEvents.event(fact)));
        incidents.forEach(incident -> events.add(IncidentEvents.event(incident)));
        outbox.append(connection, events);
    }
}
