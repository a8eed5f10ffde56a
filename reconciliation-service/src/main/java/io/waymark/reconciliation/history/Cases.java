package io.waymark.reconciliation.history;

import io.waymark.jdbc.Database;
import io.waymark.jdbc.Row;
import io.waymark.reconciliation.history.domain.CaseNote;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/**
 * What happened to the exception cases of orders and shipments, kept as evidence.
 *
 * <p>Case notes in PostgreSQL, one row per event.
 */
@ApplicationScoped
public class Cases {
    private static final String NOTE = """
            INSERT INTO case_note (evidence, case_id, shipment_code, order_id, code, family, owner, turn, explanation,
                                   noted_at)
            SELECT * FROM unnest(?::uuid[], ?::uuid[], ?::text[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[],
                                 ?::text[], ?::timestamptz[])
            ON CONFLICT DO NOTHING""";

    private static final String OF_ORDER = """
            SELECT * FROM case_note WHERE order_id = ? OR shipment_code = ANY (?::text[])
            ORDER BY noted_at, evidence""";

    private final Database database;

    Cases(Database database) {
        this.database = database;
    }

    /** Adds the notes in the caller's transaction; repetitions add nothing. */
    @Transactional(TxType.MANDATORY)
    public void note(List<CaseNote> notes) {
        if (notes.isEmpty()) {
            return;
        }
        database.update(NOTE, bind -> bind.rows(notes)
                .uuids(CaseNote::evidence)
                .uuids(CaseNote::caseId)
                .texts(CaseNote::shipmentCode)
                .uuids(CaseNote::orderId)
                .texts(CaseNote::code)
                .texts(CaseNote::family)
                .texts(CaseNote::owner)
                .texts(note -> note.turn().name())
                .texts(CaseNote::explanation)
                .instants(CaseNote::at));
    }

    /** Notes on the order itself or on one of its shipments, oldest first. */
    public List<CaseNote> ofOrder(UUID orderId, List<String> shipmentCodes) {
        return database.query(OF_ORDER, bind -> bind.uuid(orderId).texts(shipmentCodes), Cases::read);
    }

    private static CaseNote read(Row row) throws SQLException {
        return new CaseNote(
                row.uuid("case_id"),
                row.optionalText("shipment_code"),
                row.optionalUuid("order_id"),
                row.text("code"),
                row.text("family"),
                row.text("owner"),
                row.constant("turn", CaseNote.Turn.class),
                row.text("explanation"),
                row.instant("noted_at"),
                row.uuid("evidence"));
    }
}
