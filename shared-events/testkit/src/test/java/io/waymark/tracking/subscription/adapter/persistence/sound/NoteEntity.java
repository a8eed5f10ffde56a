package io.waymark.tracking.subscription.adapter.persistence.sound;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

/** An entity that its adapter keeps for itself. */
@Entity
final class NoteEntity {
    @Id
    int id;

    @Version
    long version;
}
