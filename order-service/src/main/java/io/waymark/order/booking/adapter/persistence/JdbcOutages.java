package io.waymark.order.booking.adapter.persistence;

import io.waymark.order.booking.application.Outages;
import io.waymark.order.persistence.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Timestamp;
import java.time.Instant;

/** Carrier outages in PostgreSQL. */
@ApplicationScoped
class JdbcOutages implements Outages {
    private static final String BEGAN =
            "INSERT INTO carrier_outage (carrier, began_at) VALUES (?, ?) ON CONFLICT DO NOTHING";
    private static final String ENDED = "DELETE FROM carrier_outage WHERE carrier = ?";

    private final Sql sql;

    JdbcOutages(Sql sql) {
        this.sql = sql;
    }

    @Override
    public boolean began(String carrier, Instant at) {
        return sql.update(BEGAN, statement -> {
                    statement.setString(1, carrier);
                    statement.setTimestamp(2, Timestamp.from(at));
                })
                > 0;
    }

    @Override
    public boolean ended(String carrier) {
        return sql.update(ENDED, statement -> statement.setString(1, carrier)) > 0;
    }
}
