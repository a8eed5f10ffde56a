package io.waymark.tracking.ingest.application;

import java.util.UUID;

/** How raw bodies are kept: they hold names and phone numbers, so never as they came. */
public interface RawBodies {
    /** The body as it is stored for the push of this id. */
    byte[] seal(UUID pushId, byte[] body);

    /** The body as it was received. */
    byte[] open(UUID pushId, byte[] sealed);
}
