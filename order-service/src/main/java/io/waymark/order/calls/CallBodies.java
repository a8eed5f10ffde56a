package io.waymark.order.calls;

import io.waymark.jdbc.Database;
import io.waymark.privacy.PersonalDataCipher;
import io.waymark.privacy.PersonalWords;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;

/** What carriers answered amiss: it may repeat whom an order was for. */
@Singleton
public class CallBodies {
    private static final String BODY = "SELECT body FROM call_body WHERE id = ?";
    private static final String FORGET = """
            DELETE FROM call_body b USING call_note n WHERE n.id = b.id AND n.order_id = ANY (?::uuid[])""";

    private final Database database;
    private final PersonalDataCipher cipher;
    private final PersonalWords personal;

    CallBodies(Database database, PersonalDataCipher cipher, PersonalWords personal) {
        this.database = database;
        this.cipher = cipher;
        this.personal = personal;
    }

    /** As masked text; empty where none is kept of this call. */
    Optional<String> body(UUID id) {
        return database.first(BODY, bind -> bind.uuid(id), row -> row.bytes("body"))
                .map(kept -> cipher.decrypt(kept, context(id)))
                .map(body -> personal.masked(new String(body, StandardCharsets.UTF_8)));
    }

    /**
     * Deletes all that was answered about these orders. Joins the caller's transaction, in which they stand as erased already: a
     * body that is noted later is not written down, and one that is written down just now is waited for.
     */
    public void forget(Collection<UUID> orderIds) {
        database.update(FORGET, bind -> bind.uuids(orderIds));
    }

    static String context(UUID id) {
        return "call/" + id;
    }
}
