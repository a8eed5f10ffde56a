package io.waymark.order.ordering.adapter.persistence;

import io.waymark.jdbc.Database;
import io.waymark.jdbc.Row;
import io.waymark.order.ordering.application.Actions;
import io.waymark.privacy.PersonalDataCipher;
import io.waymark.privacy.SealedColumn;
import io.waymark.privacy.SealedColumn.KeyType;
import io.waymark.privacy.SealedColumns;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What people did to orders, in PostgreSQL; their words are encrypted, for they may name somebody. */
@ApplicationScoped
class JdbcActions implements Actions, SealedColumns {
    private static final String ADD = """
            INSERT INTO order_action (action_id, order_id, done_at, kind, done_by, channel, words)
            VALUES (?, ?, ?, ?, ?, ?, ?)""";

    private static final String NEW_ID = "SELECT uuidv7() AS id";

    private static final String OF = """
            SELECT action_id, order_id, done_at, kind, done_by, channel, words FROM order_action
            WHERE order_id = ANY (?::uuid[]) ORDER BY done_at, action_id""";

    private final Database database;
    private final PersonalDataCipher cipher;

    JdbcActions(Database database, PersonalDataCipher cipher) {
        this.database = database;
        this.cipher = cipher;
    }

    @Override
    public List<SealedColumn> sealedColumns() {
        return List.of(SealedColumn.bytes("order_action", "action_id", KeyType.UUID, "words", "action/%s/words"));
    }

    @Override
    public void add(Action action) {
        UUID id = database.query(NEW_ID, row -> row.uuid("id")).getFirst();
        String reason = action.reason();
        database.update(ADD, parameters -> parameters
                .uuid(id)
                .uuid(action.orderId())
                .instant(action.at())
                .text(action.kind().name())
                .text(action.by())
                .text(action.channel())
                .bytes(reason == null ? null : cipher.encryptText(reason, context(id))));
    }

    @Override
    public List<Action> of(UUID orderId) {
        return of(List.of(orderId)).getOrDefault(orderId, List.of());
    }

    @Override
    public Map<UUID, List<Action>> of(Collection<UUID> orderIds) {
        return database.query(OF, parameters -> parameters.uuids(orderIds), this::action).stream()
                .collect(Collectors.groupingBy(Action::orderId));
    }

    private Action action(Row row) throws SQLException {
        return new Action(
                row.uuid("order_id"),
                row.instant("done_at"),
                row.constant("kind", Kind.class),
                row.text("done_by"),
                row.optionalText("channel"),
                words(row.uuid("action_id"), row.optionalBytes("words")));
    }

    private @Nullable String words(UUID id, byte @Nullable [] sealed) {
        return sealed == null ? null : cipher.decryptText(sealed, context(id));
    }

    private static String context(UUID id) {
        return "action/" + id + "/words";
    }
}
