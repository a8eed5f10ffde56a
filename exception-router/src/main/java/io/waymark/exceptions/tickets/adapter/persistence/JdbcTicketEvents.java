package io.waymark.exceptions.tickets.adapter.persistence;

import io.waymark.exceptions.tickets.application.TicketEvents;
import io.waymark.jdbc.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;

/** A row for each event. */
@ApplicationScoped
class JdbcTicketEvents implements TicketEvents {
    private static final int FORGOTTEN_AT_ONCE = 5_000;
    private static final String KNOWN = "SELECT event FROM ticket_event WHERE desk = ? AND event = ?";
    private static final String REMEMBER =
            "INSERT INTO ticket_event (desk, event, received_at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING";
    private static final String FORGET = """
            DELETE FROM ticket_event WHERE (desk, event) IN (
                SELECT desk, event FROM ticket_event WHERE received_at < ? ORDER BY received_at LIMIT ?::int)""";

    private final Database database;

    JdbcTicketEvents(Database database) {
        this.database = database;
    }

    @Override
    public boolean isKnown(String desk, String event) {
        return database.first(KNOWN, parameters -> parameters.text(desk).text(event), row -> row.text("event"))
                .isPresent();
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void remember(String desk, String event, Instant receivedAt) {
        database.update(
                REMEMBER, parameters -> parameters.text(desk).text(event).instant(receivedAt));
    }

    @Override
    @Transactional(TxType.REQUIRES_NEW)
    public int forget(Instant receivedBefore) {
        return database.update(
                FORGET, parameters -> parameters.instant(receivedBefore).number(FORGOTTEN_AT_ONCE));
    }
}
