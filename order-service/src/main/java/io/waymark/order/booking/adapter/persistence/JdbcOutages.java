package io.waymark.order.booking.adapter.persistence;

import io.waymark.jdbc.Database;
import io.waymark.order.booking.application.Outages;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Carrier outages in PostgreSQL. */
@ApplicationScoped
class JdbcOutages implements Outages {
    private static final String BEGAN =
            "INSERT INTO carrier_outage (carrier, began_at) VALUES (?, ?) ON CONFLICT DO NOTHING";
    private static final String ENDED = "DELETE FROM carrier_outage WHERE carrier = ?";

    private final Database database;

    JdbcOutages(Database database) {
        this.database = database;
    }

    @Override
    public boolean began(String carrier, Instant at) {
        return database.update(BEGAN, parameters -> parameters.text(carrier).instant(at)) > 0;
    }

    @Override
    public boolean ended(String carrier) {
        return database.update(ENDED, parameters -> parameters.text(carrier)) > 0;
    }
}
