package io.waymark.exceptions.notify.adapter.persistence;

import io.waymark.exceptions.notify.application.Tickets;
import io.waymark.exceptions.notify.domain.Language;
import io.waymark.exceptions.notify.domain.Ticket;
import io.waymark.exceptions.notify.domain.TicketStanding;
import io.waymark.jdbc.Database;
import io.waymark.jdbc.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Tickets in PostgreSQL; what they are about is a case or a mass incident, so no key leads there. */
@ApplicationScoped
class JdbcTickets implements Tickets {
    private static final String COLUMNS = "desk, number, case_id, language, state, opened_at";

    /** Whoever ends a case waits for one who has just opened its ticket, or has ended it for him to see. */
    private static final String HOLD_CASE = "SELECT case_id FROM exception_case WHERE case_id = ? FOR SHARE";

    private static final String TROUBLED = """
            SELECT coalesce((SELECT state NOT IN ('RESOLVED', 'CLOSED') FROM exception_case WHERE case_id = ?),
                            (SELECT state <> 'CLOSED' FROM mass_incident WHERE incident_id = ?),
                            false) AS troubled""";
    private static final String NEWEST =
            "SELECT " + COLUMNS + " FROM ticket WHERE case_id = ? AND desk = ? ORDER BY opened_at DESC, number LIMIT 1";
    private static final String NEWEST_OF = "SELECT DISTINCT ON (case_id, desk) " + COLUMNS
            + " FROM ticket WHERE case_id = ANY (?::uuid[]) ORDER BY case_id, desk, opened_at DESC, number";
    private static final String OF_CASE =
            "SELECT " + COLUMNS + " FROM ticket WHERE case_id = ? ORDER BY opened_at DESC, desk, number";
    private static final String LOCK = "SELECT " + COLUMNS + " FROM ticket WHERE desk = ? AND number = ? FOR UPDATE";
    private static final String ADD = """
            INSERT INTO ticket (desk, number, case_id, language, state, opened_at) VALUES (?, ?, ?, ?, ?, ?)
            ON CONFLICT (desk, number) DO UPDATE SET state = excluded.state""";
    private static final String CHANGE = "UPDATE ticket SET state = ? WHERE desk = ? AND number = ?";

    private final Database database;

    JdbcTickets(Database database) {
        this.database = database;
    }

    @Override
    public TicketStanding standing(String desk, UUID caseId) {
        Optional<Ticket> newest =
                database.first(NEWEST, parameters -> parameters.uuid(caseId).text(desk), JdbcTickets::read);
        return new TicketStanding(newest.orElse(null), isTroubled(caseId));
    }

    private boolean isTroubled(UUID caseId) {
        return database.first(TROUBLED, parameters -> parameters.uuid(caseId).uuid(caseId), row -> row.flag("troubled"))
                .orElseThrow();
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public boolean add(Ticket ticket) {
        database.update(ADD, parameters -> parameters
                .text(ticket.desk())
                .text(ticket.number())
                .uuid(ticket.caseId())
                .text(ticket.language().name())
                .text(ticket.state().name())
                .instant(ticket.openedAt()));
        database.query(HOLD_CASE, parameters -> parameters.uuid(ticket.caseId()), row -> row.uuid("case_id"));
        return isTroubled(ticket.caseId());
    }

    @Override
    public void change(String desk, String number, Ticket.State state) {
        database.update(
                CHANGE, parameters -> parameters.text(state.name()).text(desk).text(number));
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public Optional<Ticket> lock(String desk, String number) {
        return database.first(LOCK, parameters -> parameters.text(desk).text(number), JdbcTickets::read);
    }

    @Override
    public List<Ticket> newestOf(Collection<UUID> caseIds) {
        return database.query(NEWEST_OF, parameters -> parameters.uuids(caseIds), JdbcTickets::read);
    }

    @Override
    public List<Ticket> of(UUID caseId) {
        return database.query(OF_CASE, parameters -> parameters.uuid(caseId), JdbcTickets::read);
    }

    private static Ticket read(Row row) throws SQLException {
        return new Ticket(
                row.text("desk"),
                row.text("number"),
                row.uuid("case_id"),
                row.constant("language", Language.class),
                row.constant("state", Ticket.State.class),
                row.instant("opened_at"));
    }
}
