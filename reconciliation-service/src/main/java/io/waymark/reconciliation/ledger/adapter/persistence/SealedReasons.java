package io.waymark.reconciliation.ledger.adapter.persistence;

import io.waymark.jdbc.Database;
import io.waymark.privacy.PersonalDataCipher;
import io.waymark.privacy.PersonalWords;
import io.waymark.privacy.SealedColumn;
import io.waymark.privacy.SealedColumn.KeyType;
import io.waymark.privacy.SealedColumns;
import io.waymark.reconciliation.ledger.application.GivenReasons;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Reasons in PostgreSQL: masked, and sealed for the case that the masking has missed a name. */
@ApplicationScoped
class SealedReasons implements GivenReasons, SealedColumns {
    private static final String KEEP = """
            INSERT INTO given_reason (event_id, words)
            SELECT * FROM unnest(?::uuid[], ?::bytea[]) ON CONFLICT DO NOTHING""";

    private final Database database;
    private final PersonalDataCipher cipher;
    private final PersonalWords personal;

    SealedReasons(Database database, PersonalDataCipher cipher, PersonalWords personal) {
        this.database = database;
        this.cipher = cipher;
        this.personal = personal;
    }

    @Override
    public List<SealedColumn> sealedColumns() {
        return List.of(SealedColumn.bytes("given_reason", "event_id", KeyType.UUID, "words", "reason/%s"));
    }

    @Override
    public void keep(Map<UUID, String> words) {
        if (!words.isEmpty()) {
            List<Map.Entry<UUID, String>> rows = List.copyOf(words.entrySet());
            database.update(KEEP, bind -> bind.rows(rows)
                    .uuids(Map.Entry::getKey)
                    .bytes(row -> sealed(row.getKey(), row.getValue())));
        }
    }

    @Override
    public Map<UUID, String> of(Collection<UUID> events) {
        Map<UUID, String> words = new HashMap<>();
        if (!events.isEmpty()) {
            database.query(
                    "SELECT event_id, words FROM given_reason WHERE event_id = ANY (?::uuid[])",
                    bind -> bind.uuids(events),
                    row -> words.put(row.uuid("event_id"), opened(row.uuid("event_id"), row.bytes("words"))));
        }
        return words;
    }

    private byte[] sealed(UUID event, String words) {
        return cipher.encryptText(personal.withoutPersonalData(words), context(event));
    }

    private String opened(UUID event, byte[] sealed) {
        return cipher.decryptText(sealed, context(event));
    }

    private static String context(UUID event) {
        return "reason/" + event;
    }
}
