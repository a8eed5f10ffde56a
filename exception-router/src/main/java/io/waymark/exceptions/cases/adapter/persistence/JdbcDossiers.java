package io.waymark.exceptions.cases.adapter.persistence;

import io.waymark.exceptions.cases.application.Dossiers;
import io.waymark.exceptions.cases.domain.Dossier;
import io.waymark.exceptions.cases.domain.Subject;
import io.waymark.jdbc.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
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
            SELECT to_jsonb(s) AS row FROM subject s WHERE key = ANY (?::text[]) ORDER BY key FOR UPDATE""";
    /** Reads the beginning of one index: what it costs follows from what is due, however many parcels are under way. */
    static final String LOCK_DUE = """
            SELECT to_jsonb(s) AS row FROM subject s WHERE due_at <= ? ORDER BY due_at LIMIT ? FOR UPDATE SKIP LOCKED""";

    private static final String DUE = "SELECT key FROM subject WHERE due_at <= ? ORDER BY due_at LIMIT ?";
    private static final String DEFER = "UPDATE subject SET due_at = ? WHERE key = ? AND due_at < ?";
    private static final String LOCK_HOLDING = """
            SELECT to_jsonb(s) AS row FROM subject s
            WHERE key = (SELECT subject_key FROM exception_case WHERE case_id = ?) FOR UPDATE""";
    private static final String OCCURRENCES = """
            SELECT to_jsonb(o) AS row FROM occurrence o WHERE subject_key = ANY (?::text[])""";
    private static final String NEWEST_CASES = """
            SELECT DISTINCT ON (subject_key, family) to_jsonb(c) AS row
            FROM exception_case c WHERE subject_key = ANY (?::text[])
            ORDER BY subject_key, family, opened_at DESC, case_id DESC""";

    private final Database database;
    private final RowCodec codec;
    private final DossierWriter writer;

    JdbcDossiers(Database database, RowCodec codec, DossierWriter writer) {
        this.database = database;
        this.codec = codec;
        this.writer = writer;
    }

    @Override
    public Map<Subject, Dossier> open(Collection<Subject> subjects) {
        List<String> keys = subjects.stream().map(Subject::key).toList();
        database.update(ENTER, parameters -> parameters.texts(keys));
        Map<Subject, Dossier> opened = new LinkedHashMap<>();
        complete(database.query(LOCK, parameters -> parameters.texts(keys), codec.of(SubjectRow.class)))
                .forEach(dossier -> opened.put(dossier.subject(), dossier));
        return opened;
    }

    @Override
    public List<Dossier> openDue(Instant now, int limit) {
        return complete(database.query(
                LOCK_DUE, parameters -> parameters.instant(now).number(limit), codec.of(SubjectRow.class)));
    }

    @Override
    public List<String> due(Instant now, int limit) {
        return database.query(DUE, parameters -> parameters.instant(now).number(limit), row -> row.text("key"));
    }

    @Override
    public void defer(String key, Instant until) {
        database.update(DEFER, parameters -> parameters.instant(until).text(key).instant(until));
    }

    @Override
    public Optional<Dossier> openHolding(UUID caseId) {
        return complete(database.query(LOCK_HOLDING, parameters -> parameters.uuid(caseId), codec.of(SubjectRow.class)))
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
                database
                        .query(OCCURRENCES, parameters -> parameters.texts(keys), codec.of(OccurrenceRow.class))
                        .stream()
                        .collect(Collectors.groupingBy(OccurrenceRow::subjectKey));
        Map<String, List<CaseRow>> cases =
                database.query(NEWEST_CASES, parameters -> parameters.texts(keys), codec.of(CaseRow.class)).stream()
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
