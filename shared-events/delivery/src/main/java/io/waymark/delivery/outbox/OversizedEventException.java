package io.waymark.delivery.outbox;

import java.sql.SQLException;
import java.util.UUID;

/** An event is larger than the broker takes. A fault of the data, as the database's own refusal would be: it stays. */
public final class OversizedEventException extends SQLException {
    private static final String TOO_LONG = "22001";

    OversizedEventException(UUID event, String type, long bytes, int limit) {
        super("event " + event + " of type " + type + " has " + bytes + " bytes, more than " + limit, TOO_LONG);
    }
}
