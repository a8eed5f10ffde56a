package io.waymark.testkit.rules.broken.published;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** An entity that everybody may take. */
@Entity
public final class PublishedEntity {
    @Id
    int id;
}
