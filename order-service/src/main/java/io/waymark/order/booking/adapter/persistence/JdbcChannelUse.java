package io.waymark.order.booking.adapter.persistence;

import io.waymark.jdbc.Database;
import io.waymark.order.booking.application.ChannelUse;
import jakarta.enterprise.context.ApplicationScoped;

/** Asks the bookings and the orders; both, because a booking may go by another channel than its order. */
@ApplicationScoped
class JdbcChannelUse implements ChannelUse {
    private static final String USED = """
            SELECT EXISTS (SELECT FROM booking WHERE channel = ?)
                OR EXISTS (SELECT FROM customer_order WHERE channel = ?) AS used""";

    private final Database database;

    JdbcChannelUse(Database database) {
        this.database = database;
    }

    @Override
    public boolean isUsed(String channel) {
        return database.query(USED, parameters -> parameters.text(channel).text(channel), row -> row.flag("used"))
                .getFirst();
    }
}
