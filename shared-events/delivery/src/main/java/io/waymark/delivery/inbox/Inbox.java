package io.waymark.delivery.inbox;

import io.waymark.jdbc.Columns;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
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

    private static final String PARKED = "SELECT DISTINCT key FROM inbox_parked WHERE consumer = ? AND key = ANY (?)";

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
            insert.setString(1, consumer);
            new Columns<>(insert, List.copyOf(ids), 2).uuids(id -> id);
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
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(ADMIT_BATCH)) {
            insert.setString(1, consumer);
            new Columns<>(insert, batch, 2).texts(Inbox::key);
            insert.setString(3, consumer);
            new Columns<>(insert, batch, 4)
                    .uuids(received -> received.event().id())
                    .texts(Inbox::key);
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

    /** Of a batch whose repetitions are harmless every event is fresh, except where its key is parked; nothing is noted. */
    Admission admitRepeatedly(String consumer, List<Received> batch) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(PARKED)) {
            select.setString(1, consumer);
            new Columns<>(select, batch, 2).texts(Inbox::key);
            Set<String> parked = new HashSet<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    parked.add(rows.getString(1));
                }
            }
            Set<UUID> fresh = new HashSet<>();
            for (Received received : batch) {
                if (!parked.contains(key(received))) {
                    fresh.add(received.event().id());
                }
            }
            return new Admission(fresh, parked);
        } catch (SQLException refused) {
            throw new InboxException("parked keys cannot be read", refused);
        }
    }

    private static String key(Received received) {
        return received.event().key();
    }
}
