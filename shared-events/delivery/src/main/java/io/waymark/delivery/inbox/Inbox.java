package io.waymark.delivery.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

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
            SELECT event_id, NULL::text FROM fresh UNION ALL SELECT NULL::uuid, key FROM parked""";

    private final DataSource dataSource;

    Inbox(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * Takes note of the events and says which of them are new to this consumer.
     *
     * @throws jakarta.transaction.TransactionalException when no transaction is active
     */
    @Transactional(TxType.MANDATORY)
    public Set<UUID> admit(String consumer, Collection<UUID> ids) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(ADMIT)) {
            Array array = connection.createArrayOf("uuid", ids.toArray());
            insert.setString(1, consumer);
            insert.setArray(2, array);
            Set<UUID> fresh = new HashSet<>();
            try (ResultSet rows = insert.executeQuery()) {
                while (rows.next()) {
                    fresh.add(rows.getObject(1, UUID.class));
                }
            }
            return fresh;
        } catch (SQLException refused) {
            throw new InboxException("inbox insert failed", refused);
        }
    }

    /** Takes note of a batch, except of events whose key is parked; refuses to work outside a transaction as well. */
    @Transactional(TxType.MANDATORY)
    Admission admit(String consumer, List<Received> batch) {
        Object[] keys = batch.stream().map(received -> received.event().key()).toArray();
        Object[] ids = batch.stream().map(received -> received.event().id()).toArray();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(ADMIT_BATCH)) {
            Array keyArray = connection.createArrayOf("text", keys);
            insert.setString(1, consumer);
            insert.setArray(2, keyArray);
            insert.setString(3, consumer);
            insert.setArray(4, connection.createArrayOf("uuid", ids));
            insert.setArray(5, keyArray);
            Admission admission = new Admission(new HashSet<>(), new HashSet<>());
            try (ResultSet rows = insert.executeQuery()) {
                while (rows.next()) {
                    UUID fresh = rows.getObject(1, UUID.class);
                    if (fresh == null) {
                        admission.parked().add(rows.getString(2));
                    } else {
                        admission.fresh().add(fresh);
                    }
                }
            }
            return admission;
        } catch (SQLException refused) {
            throw new InboxException("inbox insert failed", refused);
        }
    }
}
