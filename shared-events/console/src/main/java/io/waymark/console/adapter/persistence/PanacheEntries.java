package io.waymark.console.adapter.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.waymark.console.application.Entries;
import io.waymark.console.domain.Entry;
import io.waymark.jdbc.Database;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** Entries in PostgreSQL: changed one by one, read all at once. */
@Singleton
class PanacheEntries implements Entries, PanacheRepositoryBase<EntryEntity, String> {
    private static final String ALL =
            "SELECT id, room, name, version, fields, changed_at, changed_by FROM console_entry ORDER BY id";
    private static final String REVISION = "SELECT revision FROM console_revision";
    private static final String HOLD = REVISION + " FOR UPDATE";
    private static final String CHANGE = "UPDATE console_revision SET revision = revision + 1";

    private final Database database;
    private final FieldsSeal seal;
    private final Clock clock;

    PanacheEntries(Database database, FieldsSeal seal, Clock clock) {
        this.database = database;
        this.seal = seal;
        this.clock = clock;
    }

    @Override
    public List<Entry> all() {
        return database.query(
                ALL,
                row -> new Entry(
                        row.text("room"),
                        row.text("name"),
                        row.number("version") + 1,
                        seal.entry(row.text("id"), row.bytes("fields")),
                        row.instant("changed_at"),
                        row.text("changed_by")));
    }

    @Override
    public long revision() {
        return database.query(REVISION, row -> row.number("revision")).getFirst();
    }

    @Override
    public void holdAlone() {
        database.query(HOLD, row -> row.number("revision"));
    }

    /** The row's lock is held until the end, and a look that finds the old revision finds the old entries. */
    @Override
    public void changeAlone() {
        database.update(CHANGE);
    }

    @Override
    public Entry save(String room, String name, Map<String, String> fields, String by) {
        String id = EntryEntity.id(room, name);
        byte[] sealed = seal.entry(id, fields);
        EntryEntity entity = findByIdOptional(id)
                .map(known -> {
                    known.change(sealed, clock.instant(), by);
                    return known;
                })
                .orElseGet(() -> {
                    EntryEntity fresh = new EntryEntity(room, name, sealed, clock.instant(), by);
                    persist(fresh);
                    return fresh;
                });
        flush();
        return new Entry(room, name, entity.version + 1, fields, entity.changedAt, by);
    }

    @Override
    public void remove(String room, String name) {
        deleteById(EntryEntity.id(room, name));
        flush();
    }
}
