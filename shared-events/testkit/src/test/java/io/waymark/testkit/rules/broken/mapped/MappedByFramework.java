package io.waymark.testkit.rules.broken.mapped;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** Is mapped to a table by a framework. */
@Entity
final class MappedByFramework {
    @Id
    int id;
}
