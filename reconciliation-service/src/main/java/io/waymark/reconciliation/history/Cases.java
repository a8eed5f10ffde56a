package io.waymark.reconciliation.history;

import io.waymark.reconciliation.history.domain.CaseNote;
import io.waymark.reconciliation.jdbc.Columns;
import io.waymark.reconciliation.jdbc.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.ResultSet;
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
        database.update(NOTE, bind -> bind.uuids(notes, CaseNote::evidence)
                .uuids(notes, CaseNote::caseId)
                .texts(notes, CaseNote::shipmentCode)
                .uuids(notes, CaseNote::orderId)
                .texts(notes, CaseNote::code)
                .texts(notes, CaseNote::family)
                .texts(notes, CaseNote::owner)
                .texts(notes, note -> note.turn().name())
                .texts(notes, CaseNote::explanation)
                .instants(notes, CaseNote::at));
    }

    /** Notes on the order itself or on one of its shipments, oldest first. */
    public List<CaseNote> ofOrder(UUID orderId, List<String> shipmentCodes) {
        return database.query(OF_ORDER, bind -> bind.uuid(orderId).texts(shipmentCodes, code -> code), Cases::read);
    }

    private static CaseNote read(ResultSet row) throws SQLException {
        return new CaseNote(
                Columns.uuid(row, "case_id"),
                Columns.nullableText(row, "shipment_code"),
                Columns.nullableUuid(row, "order_id"),
                row.getString("code"),
                row.getString("family"),
                row.getString("owner"),
                CaseNote.Turn.valueOf(row.getString("turn")),
                row.getString("explanation"),
                Columns.instant(row, "noted_at"),
                Columns.uuid(row, "evidence"));
    }
}
