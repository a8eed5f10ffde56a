package io.waymark.exceptions.cases.adapter.persistence;

import io.waymark.exceptions.cases.application.CaseQueue;
import io.waymark.exceptions.cases.domain.ExceptionCase;
import io.waymark.exceptions.cases.domain.TimelineEntry;
import io.waymark.exceptions.classify.domain.Owner;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Queues in PostgreSQL, paged by the case id, which rises with time. */
@ApplicationScoped
class JdbcCaseQueue implements CaseQueue {
    private static final String FIND = "SELECT to_jsonb(c) FROM exception_case c WHERE case_id = ?";
    private static final String TIMELINE = """
            SELECT to_jsonb(t) FROM timeline_entry t
            WHERE subject_key = ? AND (case_id = ? OR case_id IS NULL) ORDER BY entry_id LIMIT 500""";
    private static final String OPEN = """
            SELECT jsonb_build_object('owner', owner, 'open', count(*)) FROM exception_case
            WHERE state NOT IN ('RESOLVED', 'CLOSED') GROUP BY owner""";

    private final Sql sql;

    JdbcCaseQueue(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<ExceptionCase> page(Filter filter, int limit) {
        List<String> conditions = new ArrayList<>(List.of("true"));
        List<Object> values = new ArrayList<>();
        add(
                conditions,
                values,
                "owner = ?",
                filter.owner() == null ? null : filter.owner().name());
        add(
                conditions,
                values,
                "state = ?",
                filter.state() == null ? null : filter.state().name());
        add(conditions, values, "shipment_code = ?", filter.shipmentCode());
        add(conditions, values, "case_id < ?", filter.after());
        values.add(limit);
        String query = "SELECT to_jsonb(c) FROM exception_case c WHERE " + String.join(" AND ", conditions)
                + " ORDER BY case_id DESC LIMIT ?";
        return sql
                .read(query, CaseRow.class, (connection, statement) -> {
                    for (int i = 0; i < values.size(); i++) {
                        statement.setObject(i + 1, values.get(i));
                    }
                })
                .stream()
                .map(CaseRow::exceptionCase)
                .toList();
    }

    private static void add(List<String> conditions, List<Object> values, String condition, @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            values.add(value);
        }
    }

    @Override
    public Optional<ExceptionCase> find(UUID caseId) {
        return sql.read(FIND, CaseRow.class, (connection, statement) -> statement.setObject(1, caseId)).stream()
                .map(CaseRow::exceptionCase)
                .findFirst();
    }

    @Override
    public List<TimelineEntry> timeline(ExceptionCase about) {
        return sql
                .read(TIMELINE, TimelineRow.class, (connection, statement) -> {
                    statement.setString(1, about.reference().subject().key());
                    statement.setObject(2, about.id());
                })
                .stream()
                .map(TimelineRow::entry)
                .toList();
    }

    @Override
    public Map<Owner, Long> openByOwner() {
        Map<Owner, Long> open = new EnumMap<>(Owner.class);
        sql.read(OPEN, OpenRow.class, (connection, statement) -> {}).forEach(row -> open.put(row.owner(), row.open()));
        return open;
    }

    /** One desk's count. */
    record OpenRow(Owner owner, long open) {}
}
