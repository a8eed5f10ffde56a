package io.waymark.tracking.ingest.adapter.persistence;

import io.waymark.jdbc.Columns;
import io.waymark.tracking.ingest.domain.AcceptedPush;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Writes raw bodies, and recognises messages that came before. */
final class PushRows {
    private static final String ADMIT = """
            INSERT INTO seen_push (provider, account, message_id, received_at)
            SELECT * FROM unnest(?::text[], ?::text[], ?::text[], ?::timestamptz[])
            ON CONFLICT DO NOTHING RETURNING provider, account, message_id""";
    private static final String KEEP = """
            INSERT INTO raw_push (id, received_at, provider, account, body)
            SELECT * FROM unnest(?::uuid[], ?::timestamptz[], ?::text[], ?::text[], ?::bytea[])""";

    private record Message(String provider, String account, String id) {}

    /** The pushes without those whose message was admitted before, here or in an earlier transaction. */
    static List<AcceptedPush> admit(Connection connection, List<AcceptedPush> group) throws SQLException {
        List<AcceptedPush> named = group.stream()
                .filter(push -> push.push().replayKey() != null)
                .sorted(Comparator.comparing(PushRows::messageId).thenComparing(AcceptedPush::subject))
                .toList();
        if (named.isEmpty()) {
            return group;
        }
        Set<Message> fresh = new HashSet<>();
        try (PreparedStatement insert = connection.prepareStatement(ADMIT)) {
            new Columns<>(insert, named)
                    .texts(AcceptedPush::provider)
                    .texts(AcceptedPush::account)
                    .texts(PushRows::messageId)
                    .instants(AcceptedPush::receivedAt);
            try (ResultSet row = insert.executeQuery()) {
                while (row.next()) {
                    fresh.add(new Message(row.getString(1), row.getString(2), row.getString(3)));
                }
            }
        }
        List<AcceptedPush> admitted = new ArrayList<>(group.size());
        for (AcceptedPush push : group) {
            if (push.push().replayKey() == null
                    || fresh.remove(new Message(push.provider(), push.account(), messageId(push)))) {
                admitted.add(push);
            }
        }
        return admitted;
    }

    /** Keeps the raw bodies. */
    static void keep(Connection connection, List<AcceptedPush> pushes) throws SQLException {
        if (pushes.isEmpty()) {
            return;
        }
        try (PreparedStatement insert = connection.prepareStatement(KEEP)) {
            new Columns<>(insert, pushes)
                    .uuids(AcceptedPush::id)
                    .instants(AcceptedPush::receivedAt)
                    .texts(AcceptedPush::provider)
                    .texts(AcceptedPush::account)
                    .bytes(AcceptedPush::sealedBody);
            insert.executeUpdate();
        }
    }

    private static String messageId(AcceptedPush push) {
        return Objects.requireNonNull(push.push().replayKey());
    }

    private PushRows() {}
}
