package io.waymark.order.access;

import io.waymark.jdbc.Conditions;
import io.waymark.jdbc.Database;
import io.waymark.jdbc.Row;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps accesses in {@code personal_data_access}; ids hold the time of the first. */
@Singleton
class Accesses {
    private static final String ADD = """
            INSERT INTO personal_data_access AS a (id, day, subject, client, roles, what, order_id, merchant_id, purpose,
                                                   first_at, last_at, times)
            SELECT uuidv7(), (?::timestamptz AT TIME ZONE 'UTC')::date, ?, ?, ?, ?, order_id, merchant, ?, ?, ?, 1
            FROM (SELECT DISTINCT order_id, merchant FROM unnest(?::uuid[], ?::text[]) AS t(order_id, merchant)
                  ORDER BY order_id) seen
            ON CONFLICT (order_id, day, subject, client, what, purpose)
            DO UPDATE SET times = a.times + 1, last_at = excluded.last_at, roles = excluded.roles,
                          reviewed_at = NULL, reviewed_by = NULL""";
    private static final String FIND = """
            SELECT id, subject, client, roles, what, order_id, merchant_id, purpose, first_at, last_at, times, reviewed_at,
                   reviewed_by
            FROM personal_data_access""";
    private static final String NEWEST_FIRST = "ORDER BY id DESC LIMIT ?";
    private static final String REVIEW = """
            UPDATE personal_data_access SET reviewed_at = coalesce(reviewed_at, ?), reviewed_by = coalesce(reviewed_by, ?)
            WHERE id = ?""";
    private static final String FORGET = "DELETE FROM personal_data_access WHERE id < ? AND last_at < ?";

    private final Database database;

    Accesses(Database database) {
        this.database = database;
    }

    /** Who sees. */
    record Viewer(String subject, @Nullable String client, String roles) {}

    /**
     * Which accesses are looked for; what is null does not matter.
     *
     * @param before only older ones than this
     */
    record Question(
            @Nullable String subject,
            @Nullable String merchantId,
            @Nullable UUID orderId,
            @Nullable What what,
            @Nullable Boolean reviewed,
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable UUID before,
            int limit) {}

    /** One statement, however many orders. */
    void add(Viewer viewer, What what, @Nullable String purpose, Collection<Shown> orders, Instant at) {
        database.update(ADD, parameters -> parameters
                .instant(at)
                .text(viewer.subject())
                .text(orEmpty(viewer.client()))
                .text(viewer.roles())
                .text(what.name())
                .text(orEmpty(purpose))
                .instant(at)
                .instant(at)
                .rows(orders)
                .uuids(Shown::orderId)
                .texts(Shown::merchantId));
    }

    /** The newest first. */
    List<Access> find(Question question) {
        Boolean reviewed = question.reviewed();
        Conditions asked = new Conditions()
                .text("subject = ?", question.subject())
                .text("merchant_id = ?", question.merchantId())
                .uuid("order_id = ?", question.orderId())
                .name("what = ?", question.what())
                .instant("last_at >= ?", question.from())
                .instant("first_at < ?", question.to())
                .uuid("id < ?", question.before());
        if (reviewed != null) {
            asked.add(reviewed ? "reviewed_at IS NOT NULL" : "reviewed_at IS NULL", parameters -> {});
        }
        return database.query(
                FIND + asked.sql() + NEWEST_FIRST,
                parameters -> {
                    asked.bind(parameters);
                    parameters.number(question.limit());
                },
                Accesses::access);
    }

    /** Marks an access as looked at; empty where there is none under this id. */
    Optional<Access> review(UUID id, String by, Instant at) {
        database.update(REVIEW, parameters -> parameters.instant(at).text(by).uuid(id));
        return database.first(FIND + " WHERE id = ?", parameters -> parameters.uuid(id), Accesses::access);
    }

    /** Drops what is older than a time; answers how much. */
    int forget(Instant before) {
        UUID lowest = new UUID(before.toEpochMilli() << 16, 0);
        return database.update(FORGET, parameters -> parameters.uuid(lowest).instant(before));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static @Nullable String unlessEmpty(String text) {
        return text.isEmpty() ? null : text;
    }

    private static Access access(Row row) throws SQLException {
        return new Access(
                row.uuid("id"),
                row.text("subject"),
                unlessEmpty(row.text("client")),
                row.text("roles"),
                row.constant("what", What.class),
                row.uuid("order_id"),
                row.text("merchant_id"),
                unlessEmpty(row.text("purpose")),
                row.instant("first_at"),
                row.instant("last_at"),
                row.number("times"),
                row.optionalInstant("reviewed_at"),
                row.optionalText("reviewed_by"));
    }
}
