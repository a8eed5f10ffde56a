package io.waymark.tracking.mapping.adapter.persistence;

import io.waymark.jdbc.Columns;
import io.waymark.jdbc.Database;
import io.waymark.jdbc.Row;
import io.waymark.tracking.mapping.application.Revisions;
import io.waymark.tracking.mapping.domain.Change;
import io.waymark.tracking.mapping.domain.Change.Source;
import io.waymark.tracking.mapping.domain.Meaning;
import io.waymark.tracking.mapping.domain.ProviderCode;
import io.waymark.tracking.mapping.domain.Revision;
import io.waymark.tracking.shipment.domain.State;
import io.waymark.tracking.shipment.domain.Status;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Revisions in PostgreSQL; a lock of their own makes the order of their numbers the order of their commits. */
@Singleton
public class JdbcRevisions implements Revisions {
    private static final String NEWEST = "SELECT coalesce(max(revision), 0) AS newest FROM mapping_revision";
    private static final String DECISIVE = """
            SELECT DISTINCT ON (provider, code, source = 'FILE') * FROM mapping_revision
             ORDER BY provider, code, source = 'FILE', revision DESC""";
    private static final String LOCK = "SELECT pg_advisory_xact_lock(hashtextextended('mapping_revision', 0))";
    private static final String APPEND = """
            INSERT INTO mapping_revision
                (revision, provider, code, source, was_known, was_state, was_substate, was_exception, known, state, substate,
                 exception, author, note, recorded_at)
            SELECT * FROM unnest(?::bigint[], ?::text[], ?::text[], ?::text[], ?::boolean[], ?::text[], ?::text[], ?::text[],
                 ?::boolean[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::timestamptz[])""";
    private static final String NOTE_FILE =
            "INSERT INTO mapping_file (provider, digest, registered_at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING";
    private static final String HISTORY = """
            SELECT * FROM mapping_revision
             WHERE (?::text IS NULL OR provider = ?) AND (?::text IS NULL OR code = ?) AND revision < ?
             ORDER BY revision DESC LIMIT ?""";
    private final Database database;

    JdbcRevisions(Database database) {
        this.database = database;
    }

    @Override
    public long newest() {
        return database.query(NEWEST, row -> row.number("newest")).getFirst();
    }

    @Override
    public List<Revision> decisive() {
        return database.query(DECISIVE, JdbcRevisions::revision);
    }

    @Override
    public void lock() {
        database.query(LOCK, row -> true);
    }

    @Override
    public List<Revision> append(List<Change> changes) {
        List<Revision> revisions = new ArrayList<>();
        long newest = newest();
        for (Change change : changes) {
            revisions.add(new Revision(++newest, change));
        }
        database.update(APPEND, parameters -> {
            Columns<Revision> columns = parameters
                    .rows(revisions)
                    .numbers(Revision::number)
                    .texts(revision -> revision.change().code().provider())
                    .texts(revision -> revision.change().code().code())
                    .names(revision -> revision.change().source());
            bind(columns, Change::before);
            bind(columns, Change::after);
            columns.texts(revision -> revision.change().author())
                    .texts(revision -> revision.change().note())
                    .instants(revision -> revision.change().recordedAt());
        });
        return revisions;
    }

    @Override
    public boolean noteFile(String provider, String digest, Instant at) {
        return database.update(
                        NOTE_FILE,
                        parameters -> parameters.text(provider).text(digest).instant(at))
                == 1;
    }

    @Override
    public List<Revision> history(@Nullable String provider, @Nullable String code, long before, int limit) {
        return database.query(
                HISTORY,
                parameters -> parameters
                        .text(provider)
                        .text(provider)
                        .text(code)
                        .text(code)
                        .number(before)
                        .number(limit),
                JdbcRevisions::revision);
    }

    private static void bind(Columns<Revision> columns, Function<Change, Meaning> which) throws SQLException {
        columns.flags(revision -> which.apply(revision.change()).known())
                .texts(revision -> status(
                        which.apply(revision.change()), status -> status.state().name()))
                .texts(revision -> status(which.apply(revision.change()), Status::substate))
                .texts(revision -> which.apply(revision.change()).exception());
    }

    private static @Nullable String status(Meaning meaning, Function<Status, String> part) {
        return meaning.status() == null ? null : part.apply(meaning.status());
    }

    private static Revision revision(Row row) throws SQLException {
        return new Revision(
                row.number("revision"),
                new Change(
                        new ProviderCode(row.text("provider"), row.text("code")),
                        row.constant("source", Source.class),
                        meaning(row, "was_"),
                        meaning(row, ""),
                        row.text("author"),
                        row.text("note"),
                        row.instant("recorded_at")));
    }

    private static Meaning meaning(Row row, String prefix) throws SQLException {
        State state = row.optionalConstant(prefix + "state", State.class);
        String exception = row.optionalText(prefix + "exception");
        return new Meaning(
                row.flag(prefix + "known"),
                state == null ? null : new Status(state, row.text(prefix + "substate"), exception),
                exception);
    }
}
