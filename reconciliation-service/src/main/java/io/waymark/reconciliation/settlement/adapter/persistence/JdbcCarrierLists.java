package io.waymark.reconciliation.settlement.adapter.persistence;

import io.waymark.hashing.Sha256;
import io.waymark.jdbc.Database;
import io.waymark.jdbc.Row;
import io.waymark.reconciliation.settlement.application.CarrierLists;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;

/** Versions as rows that are only added. */
@ApplicationScoped
class JdbcCarrierLists implements CarrierLists {
    /** Several replicas start at once. */
    private static final String ALONE = "SELECT pg_advisory_xact_lock(hashtextextended('psp carrier list', 0))";

    private static final String ADD = """
            INSERT INTO psp_carrier_list (sha256, source, loaded_by, loaded_at, carriers, content)
            SELECT v.* FROM (VALUES (?, ?, ?, ?::timestamptz, ?::int, ?::bytea)) AS v (sha256, source, by, at, carriers, content)
            WHERE v.source <> 'BUILT_IN' OR NOT EXISTS (SELECT FROM psp_carrier_list)
            ON CONFLICT DO NOTHING""";
    private static final String VERSION =
            "SELECT revision, sha256, source, loaded_by, loaded_at, carriers FROM psp_carrier_list";

    private final Database database;
    private final Clock clock;

    JdbcCarrierLists(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public long newest() {
        return database.query(
                        "SELECT coalesce(max(revision), 0) AS revision FROM psp_carrier_list",
                        row -> row.number("revision"))
                .getFirst();
    }

    @Override
    public byte[] content(long revision) {
        return database.query(
                        "SELECT content FROM psp_carrier_list WHERE revision = ?",
                        bind -> bind.number(revision),
                        row -> row.bytes("content"))
                .getFirst();
    }

    @Override
    @Transactional
    public void add(byte[] content, int carriers, Source source, String by) {
        database.query(ALONE, row -> source);
        database.update(ADD, bind -> bind.text(Sha256.hex(content))
                .text(source.name())
                .text(by)
                .instant(clock.instant())
                .number(carriers)
                .bytes(content));
    }

    @Override
    public List<Version> page(long after, int limit) {
        return database.query(
                VERSION + " WHERE revision > ? ORDER BY revision LIMIT ?",
                bind -> bind.number(after).number(limit),
                JdbcCarrierLists::version);
    }

    private static Version version(Row row) throws SQLException {
        return new Version(
                row.number("revision"),
                row.text("sha256"),
                row.constant("source", Source.class),
                row.text("loaded_by"),
                row.instant("loaded_at"),
                row.integer("carriers"));
    }
}
