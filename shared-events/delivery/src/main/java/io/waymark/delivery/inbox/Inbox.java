package io.waymark.delivery.inbox;

import io.waymark.jdbc.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Remembers which events a consumer has applied; refuses to work outside the transaction of their effects. */
@ApplicationScoped
public class Inbox {
    private static final String ADMIT = """
            INSERT INTO inbox_event (consumer, event_id)
            SELECT ?, id FROM unnest(?::uuid[]) AS t(id) ORDER BY id
            ON CONFLICT DO NOTHING RETURNING event_id""";

    /** One statement, so that a key cannot be set free between the look at parked keys and the insert. */
    private static final String ADMIT_BATCH = """
            WITH parked AS (
                SELECT DISTINCT key FROM inbox_parked WHERE consumer = ? AND key = ANY (?)
            ), fresh AS (
                INSERT INTO inbox_event (consumer, event_id)
                SELECT ?, id FROM unnest(?::uuid[], ?::text[]) AS t(id, key)
                WHERE key NOT IN (SELECT key FROM parked) ORDER BY id
                ON CONFLICT DO NOTHING RETURNING event_id)
            SELECT event_id, NULL::text AS key FROM fresh UNION ALL SELECT NULL::uuid, key FROM parked""";

    private static final String PARKED = "SELECT DISTINCT key FROM inbox_parked WHERE consumer = ? AND key = ANY (?)";

    private final Database database;

    Inbox(Database database) {
        this.database = database;
    }

    /**
     * Takes note of the events and says which of them are new to this consumer.
     *
     * @throws jakarta.transaction.TransactionalException when no transaction is active
     */
    @Transactional(TxType.MANDATORY)
    public Set<UUID> admit(String consumer, Collection<UUID> ids) {
        return new HashSet<>(
                database.query(ADMIT, parameters -> parameters.text(consumer).uuids(ids), row -> row.uuid("event_id")));
    }

    /** Takes note of a batch, except of events whose key is parked; refuses to work outside a transaction as well. */
    @Transactional(TxType.MANDATORY)
    <P> Admission admit(String consumer, List<Received<P>> batch) {
        Admission admission = new Admission(new HashSet<>(), new HashSet<>());
        database.query(
                ADMIT_BATCH,
                parameters -> parameters
                        .text(consumer)
                        .rows(batch)
                        .texts(Inbox::key)
                        .and()
                        .text(consumer)
                        .rows(batch)
                        .uuids(received -> received.event().id())
                        .texts(Inbox::key),
                row -> {
                    UUID fresh = row.optionalUuid("event_id");
                    return fresh == null
                            ? admission.parked().add(row.text("key"))
                            : admission.fresh().add(fresh);
                });
        return admission;
    }

    /** Of a batch whose repetitions are harmless every event is fresh, except where its key is parked; nothing is noted. */
    <P> Admission admitRepeatedly(String consumer, List<Received<P>> batch) {
        Set<String> parked = new HashSet<>(database.query(
                PARKED, parameters -> parameters.text(consumer).rows(batch).texts(Inbox::key), row -> row.text("key")));
        Set<UUID> fresh = new HashSet<>();
        for (Received<P> received : batch) {
            if (!parked.contains(key(received))) {
                fresh.add(received.event().id());
            }
        }
        return new Admission(fresh, parked);
    }

    private static String key(Received<?> received) {
        return received.event().key();
    }
}
