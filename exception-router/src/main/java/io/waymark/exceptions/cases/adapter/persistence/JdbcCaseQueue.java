package io.waymark.exceptions.cases.adapter.persistence;

import io.waymark.exceptions.cases.application.CaseQueue;
import io.waymark.exceptions.cases.domain.ExceptionCase;
import io.waymark.exceptions.cases.domain.TimelineEntry;
import io.waymark.exceptions.classify.domain.Owner;
import io.waymark.jdbc.Conditions;
import io.waymark.jdbc.Database;
import io.waymark.jdbc.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Queues in PostgreSQL, paged by the case id, which rises with time. */
@ApplicationScoped
class JdbcCaseQueue implements CaseQueue {
    private static final String FIND = "SELECT to_jsonb(c) AS row FROM exception_case c WHERE case_id = ?";
    private static final String TIMELINE = """
            SELECT to_jsonb(t) AS row FROM timeline_entry t
            WHERE subject_key = ? AND (case_id = ? OR case_id IS NULL) ORDER BY entry_id LIMIT 500""";
    private static final String ENDED_ALIKE = """
            SELECT to_jsonb(c) AS row FROM exception_case c
            WHERE code = ? AND state IN ('RESOLVED', 'CLOSED') AND case_id <> ? ORDER BY case_id DESC LIMIT ?""";
    private static final String OPEN = """
            SELECT jsonb_build_object('owner', owner, 'open', count(*)) AS row FROM exception_case
            WHERE state NOT IN ('RESOLVED', 'CLOSED') GROUP BY owner""";

    private final Database database;
    private final RowCodec codec;

    JdbcCaseQueue(Database database, RowCodec codec) {
        this.database = database;
        this.codec = codec;
    }

    @Override
    public List<Queued> page(Filter filter, int limit) {
        Conditions asked = new Conditions()
                .name("owner = ?", filter.owner())
                .name("state = ?", filter.state())
                .text("shipment_code = ?", filter.shipmentCode())
                .text("merchant_id = ?", filter.merchantId())
                .uuid("case_id < ?", filter.after());
        return database.query(
                "SELECT case_id, to_jsonb(c) AS row FROM exception_case c" + asked.sql()
                        + "ORDER BY case_id DESC LIMIT ?",
                parameters -> {
                    asked.bind(parameters);
                    parameters.number(limit);
                },
                this::queued);
    }

    private Queued queued(Row row) throws SQLException {
        String stored = row.text("row");
        return new Queued(
                row.uuid("case_id"), () -> codec.decode(stored, CaseRow.class).exceptionCase());
    }

    @Override
    public Optional<ExceptionCase> find(UUID caseId) {
        return database.first(FIND, parameters -> parameters.uuid(caseId), codec.of(CaseRow.class))
                .map(CaseRow::exceptionCase);
    }

    @Override
    public List<TimelineEntry> timeline(ExceptionCase about) {
        return database
                .query(
                        TIMELINE,
                        parameters -> parameters
                                .text(about.reference().subject().key())
                                .uuid(about.id()),
                        codec.of(TimelineRow.class))
                .stream()
                .map(TimelineRow::entry)
                .toList();
    }

    @Override
    public List<ExceptionCase> endedAlike(ExceptionCase like, int limit) {
        return database
                .query(
                        ENDED_ALIKE,
                        parameters -> parameters
                                .text(like.routing().code())
                                .uuid(like.id())
                                .number(limit),
                        codec.of(CaseRow.class))
                .stream()
                .map(CaseRow::exceptionCase)
                .toList();
    }

    @Override
    public Map<Owner, Long> openByOwner() {
        Map<Owner, Long> open = new EnumMap<>(Owner.class);
        database.query(OPEN, codec.of(OpenRow.class)).forEach(row -> open.put(row.owner(), row.open()));
        return open;
    }

    /** One desk's count. */
    record OpenRow(Owner owner, long open) {}
}
