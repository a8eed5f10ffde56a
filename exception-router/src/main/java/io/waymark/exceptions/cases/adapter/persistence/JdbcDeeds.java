package io.waymark.exceptions.cases.adapter.persistence;

import io.waymark.exceptions.cases.application.Deeds;
import io.waymark.exceptions.cases.domain.CaseAction;
import io.waymark.exceptions.cases.domain.Deed;
import io.waymark.jdbc.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The last deeds in PostgreSQL, one row for each case; a case as it was lies there as the row that it had. */
@ApplicationScoped
class JdbcDeeds implements Deeds {
    private static final String KEEP = """
            INSERT INTO case_deed (case_id, version, action, person, done_at, before) VALUES (?, ?, ?, ?, ?, ?::jsonb -> 0)
            ON CONFLICT (case_id) DO UPDATE SET (version, action, person, done_at, before) =
                (excluded.version, excluded.action, excluded.person, excluded.done_at, excluded.before)""";
    private static final String LAST_OF =
            "SELECT version, action, person, done_at, before FROM case_deed WHERE case_id = ?";
    private static final String FORGET = "DELETE FROM case_deed WHERE case_id = ?";

    /** More than come in at once, so that the table holds little more than can be taken back. */
    private static final String FORGET_OUTDATED = """
            DELETE FROM case_deed WHERE case_id IN (
                SELECT case_id FROM case_deed WHERE done_at < ? ORDER BY done_at LIMIT 10 FOR UPDATE SKIP LOCKED)""";

    private final Database database;
    private final RowCodec codec;

    JdbcDeeds(Database database, RowCodec codec) {
        this.database = database;
        this.codec = codec;
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void keep(Deed deed, Instant outdated) {
        database.update(FORGET_OUTDATED, parameters -> parameters.instant(outdated));
        database.update(KEEP, parameters -> parameters
                .uuid(deed.caseId())
                .number(deed.version())
                .text(deed.action().name())
                .text(deed.person())
                .instant(deed.at())
                .text(codec.encode(List.of(CaseRow.nextOf(deed.before())))));
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public Optional<Deed> lastOf(UUID caseId) {
        return database.first(
                LAST_OF,
                parameters -> parameters.uuid(caseId),
                row -> new Deed(
                        codec.decode(row.text("before"), CaseRow.class).exceptionCase(),
                        row.number("version"),
                        row.constant("action", CaseAction.class),
                        row.text("person"),
                        row.instant("done_at")));
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void forget(UUID caseId) {
        database.update(FORGET, parameters -> parameters.uuid(caseId));
    }
}
