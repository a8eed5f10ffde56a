package io.waymark.exceptions.cases.adapter.persistence;

import io.waymark.exceptions.cases.application.Dossiers.StoredDossier;
import io.waymark.exceptions.cases.domain.CaseState;
import io.waymark.jdbc.Database;
import jakarta.inject.Singleton;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Stores dossiers, one statement for each table. The names of the columns come from the rows' components, so a column that is
 * added to both is stored.
 */
@Singleton
final class DossierWriter {
    private static final String SUBJECTS =
            """
            UPDATE subject s SET (%1$s) = (%2$s)
            FROM jsonb_populate_recordset(NULL::subject, ?::jsonb) r
            WHERE s.key = r.key""".formatted(columns(SubjectRow.class, ""), columns(SubjectRow.class, "r."));
    private static final String OCCURRENCES = """
            INSERT INTO occurrence AS o (%1$s)
            SELECT %2$s FROM jsonb_populate_recordset(NULL::occurrence, ?::jsonb) r
            ON CONFLICT (subject_key, code) DO UPDATE SET (%1$s) = (%3$s)
            WHERE (o.last_at, o.times, o.event_id) IS DISTINCT FROM (excluded.last_at, excluded.times, excluded.event_id)""".formatted(
                    columns(OccurrenceRow.class, ""),
                    columns(OccurrenceRow.class, "r."),
                    columns(OccurrenceRow.class, "excluded."));
    private static final String CASES = """
            INSERT INTO exception_case (%1$s)
            SELECT %2$s FROM jsonb_populate_recordset(NULL::exception_case, ?::jsonb) r
            ON CONFLICT (case_id) DO UPDATE SET (%1$s) = (%3$s)""".formatted(
                    columns(CaseRow.class, ""), columns(CaseRow.class, "r."), columns(CaseRow.class, "excluded."));
    private static final String TIMELINE =
            """
            INSERT INTO timeline_entry (%1$s)
            SELECT %2$s FROM jsonb_populate_recordset(NULL::timeline_entry, ?::jsonb) r""".formatted(columns(TimelineRow.class, ""), columns(TimelineRow.class, "r."));

    private final Database database;
    private final RowCodec codec;

    DossierWriter(Database database, RowCodec codec) {
        this.database = database;
        this.codec = codec;
    }

    void write(Collection<StoredDossier> stored) {
        write(SUBJECTS, stored.stream().map(SubjectRow::of).toList());
        write(
                OCCURRENCES,
                stored.stream()
                        .flatMap(each -> each.dossier().occurrences().stream()
                                .map(occurrence ->
                                        OccurrenceRow.of(each.dossier().subject(), occurrence)))
                        .toList());
        write(CASES, cases(stored));
        write(
                TIMELINE,
                stored.stream()
                        .flatMap(each -> each.dossier().newTimeline().stream())
                        .map(TimelineRow::of)
                        .toList());
    }

    private void write(String statement, List<?> rows) {
        if (!rows.isEmpty()) {
            database.update(statement, parameters -> parameters.text(codec.encode(rows)));
        }
    }

    /** Closed cases first: within one statement a case must make room before its successor opens. */
    private static List<CaseRow> cases(Collection<StoredDossier> stored) {
        return stored.stream()
                .flatMap(each -> each.dossier().changedCases().stream())
                .map(CaseRow::nextOf)
                .sorted(Comparator.comparing((CaseRow row) -> row.state() != CaseState.CLOSED)
                        .thenComparing(CaseRow::caseId))
                .toList();
    }

    private static String columns(Class<? extends Record> row, String prefix) {
        return Arrays.stream(row.getRecordComponents())
                .map(RecordComponent::getName)
                .map(name -> prefix + name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }
}
