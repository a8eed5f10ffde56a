package io.waymark.console.adapter.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** An entry's row; its fields are sealed, for they may name people. */
@Entity
@Table(name = "console_entry")
class EntryEntity {
    /** Room and name, with {@code /} between. */
    @Id
    String id;

    String room;
    String name;

    @Version
    long version;

    byte[] fields;
    Instant changedAt;
    String changedBy;

    /** For Hibernate, which sets every field afterwards. */
    @SuppressWarnings("NullAway.Init")
    EntryEntity() {}

    EntryEntity(String room, String name, byte[] fields, Instant changedAt, String changedBy) {
        this.id = id(room, name);
        this.room = room;
        this.name = name;
        this.fields = fields;
        this.changedAt = changedAt;
        this.changedBy = changedBy;
    }

    static String id(String room, String name) {
        return room + "/" + name;
    }

    void change(byte[] sealed, Instant at, String by) {
        fields = sealed;
        changedAt = at;
        changedBy = by;
    }
}
