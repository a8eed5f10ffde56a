package io.waymark.tracking.subscription.application.broken;

import jakarta.persistence.EntityManager;

/** A use case of a room that people edit, which reaches past its adapter. */
final class AsksTheMapper {
    static void forget(EntityManager mapper) {
        mapper.clear();
    }

    private AsksTheMapper() {}
}
