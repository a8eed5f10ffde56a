package io.waymark.exceptions.cases.adapter.persistence;

import io.waymark.exceptions.cases.application.Dossiers;
import io.waymark.exceptions.cases.domain.Dossier;
import io.waymark.exceptions.cases.domain.Subject;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Dossiers in PostgreSQL: four statements open any number of them, four store them. */
@ApplicationScoped
class JdbcDossiers implements Dossiers {
    private static final String ENTER = """
            INSERT INTO subject (key)
            SELECT key FROM unnest(?::text[]) AS t(key) ORDER BY key
            ON CONFLICT DO NOTHING""";
    private static final String LOCK = """
            SELECT to_jsonb(s) FROM subject s WHERE key = ANY (?::text[]) ORDER BY key FOR UPDATE""";
    private static final String LOCK_DUE = """
            SELECT to_jsonb(s) FROM subject s WHERE due_at <= ? ORDER BY due_at LIMIT ? FOR UPDATE SKIP LOCKED""";
    private static final String LOCK_HOLDING = """
            SELECT to_jsonb(s) FROM subject s
            WHERE key = (SELECT subject_key FROM exception_case WHERE case_id = ?) FOR UPDATE""";
    private static final String OCCURRENCES = """
            SELECT to_jsonb(o) FROM occurrence o WHERE subject_key = ANY (?::text[])""";
    private static final String NEWEST_CASES = """
            SELECT DISTINCT ON (subject_key, family) to_jsonb(c)
            FROM exception_case c WHERE subject_key = ANY (?::text[])
            ORDER BY subject_key, family, opened_at DESC, case_id DESC""";

    private final Sql sql;
    private final DossierWriter writer;

    JdbcDossiers(Sql sql, DossierWriter writer) {
        this.sql = sql;
        this.writer = writer;
    }

    @Override
    public Map<Subject, Dossier> open(Collection<Subject> subjects) {
        List<String> keys = subjects.stream().map(Subject::key).toList();
        sql.change(ENTER, Sql.textArray(keys));
        Map<Subject, Dossier> opened = new LinkedHashMap<>();
        complete(sql.read(LOCK, SubjectRow.class, Sql.textArray(keys)))
                .forEach(dossier -> opened.put(dossier.subject(), dossier));
        return opened;
    }

    @Override
    public List<Dossier> openDue(Instant now, int limit) {
        return complete(sql.read(LOCK_DUE, SubjectRow.class, (connection, statement) -> {
            statement.setObject(1, OffsetDateTime.ofInstant(now, ZoneOffset.UTC));
            statement.setInt(2, limit);
        }));
    }

    @Override
    public Optional<Dossier> openHolding(UUID caseId) {
        return complete(sql.read(
                        LOCK_HOLDING, SubjectRow.class, (connection, statement) -> statement.setObject(1, caseId)))
                .stream()
                .findFirst();
    }

    @Override
    public void store(Collection<StoredDossier> changed) {
        writer.write(changed);
    }

    private List<Dossier> complete(List<SubjectRow> subjects) {
        if (subjects.isEmpty()) {
            return List.of();
        }
        List<String> keys = subjects.stream().map(SubjectRow::key).toList();
        Map<String, List<OccurrenceRow>> occurrences =
                sql.read(OCCURRENCES, OccurrenceRow.class, Sql.textArray(keys)).stream()
                        .collect(Collectors.groupingBy(OccurrenceRow::subjectKey));
        Map<String, List<CaseRow>> cases = sql.read(NEWEST_CASES, CaseRow.class, Sql.textArray(keys)).stream()
                .collect(Collectors.groupingBy(CaseRow::subjectKey));
        return subjects.stream()
                .map(row -> new Dossier(
                        Subject.parse(row.key()),
                        row.facts(),
                        occurrences.getOrDefault(row.key(), List.of()).stream()
                                .map(OccurrenceRow::occurrence)
                                .toList(),
                        cases.getOrDefault(row.key(), List.of()).stream()
                                .map(CaseRow::exceptionCase)
                                .toList()))
                .toList();
    }
}
