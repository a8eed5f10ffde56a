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
}
