package io.waymark.order.ordering.adapter.persistence;

import io.waymark.jdbc.Database;
import io.waymark.jdbc.Parameters;
import io.waymark.order.ordering.application.PersonQuestion;
import io.waymark.order.ordering.domain.Order;
import io.waymark.order.ordering.domain.PartyRole;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds orders by the marks of their people. Each mark's newest orders come from an index that holds them in this order, so that a
 * page costs as much for somebody who sends a million parcels as for anybody else.
 */
final class OrdersOfPeople {
    /** Behind every id. */
    static final UUID LAST = new UUID(-1, -1);

    private final Database database;
    private final ContactMarks marks;
    private final OrderRows rows;

    OrdersOfPeople(Database database, ContactMarks marks, OrderRows rows) {
        this.database = database;
        this.marks = marks;
        this.rows = rows;
    }

    /** @param before only orders with a lower id */
    List<Order> find(PersonQuestion question, UUID before, int limit) {
        return database.query(sql(question), binding(question, before, limit), rows::order);
    }

    Database.Binding binding(PersonQuestion question, UUID before, int limit) {
        return parameters -> {
            parameters.uuids(marks.ofAny(question.contacts()));
            for (int i = 0; i < columns(question.role()).size(); i++) {
                bindBranch(parameters, question, before, limit);
            }
            parameters.number(limit);
        };
    }

    private static void bindBranch(Parameters parameters, PersonQuestion question, UUID before, int limit)
            throws SQLException {
        parameters.uuid(before);
        if (question.merchantId() != null) {
            parameters.text(question.merchantId());
        }
        parameters.number(limit);
    }

    private static List<String> columns(@Nullable PartyRole role) {
        Stream<PartyRole> roles = role == null ? Stream.of(PartyRole.values()) : Stream.of(role);
        return roles.map(party -> party.name().toLowerCase(Locale.ROOT))
                .flatMap(party -> Stream.of(party + "_phone_mark", party + "_email_mark"))
                .toList();
    }

    static String sql(PersonQuestion question) {
        boolean ofMerchant = question.merchantId() != null;
        return columns(question.role()).stream()
                .map(column -> branch(column, ofMerchant))
                .collect(Collectors.joining(
                        " UNION ALL ",
                        JdbcOrders.SELECT
                                + " WHERE o.order_id = ANY (ARRAY(SELECT DISTINCT theirs.order_id"
                                + " FROM unnest(?::uuid[]) AS asked(mark) CROSS JOIN LATERAL (",
                        ") AS theirs ORDER BY theirs.order_id DESC LIMIT ?)) ORDER BY o.order_id DESC"));
    }

    /**
     * The newest orders of a mark. No mere equality: by its statistics a planner may hope to meet the mark soon on its way through
     * the newest orders of all, and would go through all of them for somebody who has none. Nor is the merchant compared in a way
     * for which there is an index.
     */
    private static String branch(String column, boolean ofMerchant) {
        String narrowed = ofMerchant ? "AND c.merchant_id IS NOT DISTINCT FROM ?" : "";
        return """
                (SELECT c.order_id FROM customer_order c
                 WHERE c.%1$s >= asked.mark AND (c.%1$s, c.order_id) < (asked.mark, ?) %2$s
                 ORDER BY c.%1$s DESC, c.order_id DESC LIMIT ?)""".formatted(column, narrowed);
    }
}
