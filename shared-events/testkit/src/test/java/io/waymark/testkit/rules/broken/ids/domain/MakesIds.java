package io.waymark.testkit.rules.broken.ids.domain;

import java.util.UUID;

/** Makes an id by itself. */
final class MakesIds {
    final UUID id = UUID.randomUUID();
}
