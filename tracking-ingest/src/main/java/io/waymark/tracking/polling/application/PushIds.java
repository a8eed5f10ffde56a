package io.waymark.tracking.polling.application;

import java.util.UUID;

/** Where the ids of pushes come from. */
@FunctionalInterface
public interface PushIds {
    /** A fresh one: UUIDv7. */
    UUID next();
}
