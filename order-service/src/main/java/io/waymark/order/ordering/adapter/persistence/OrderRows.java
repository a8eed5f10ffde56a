package io.waymark.order.ordering.adapter.persistence;

import io.waymark.order.ordering.application.Orders.Stored;
import io.waymark.order.ordering.domain.Duties;
import io.waymark.order.ordering.domain.Order;
import io.waymark.order.ordering.domain.OrderContent;
import io.waymark.order.ordering.domain.ShipmentCode;
import io.waymark.order.persistence.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes orders of rows. */
final class OrderRows {
    private final OrderSeal seal;

    OrderRows(OrderSeal seal) {
        this.seal = seal;
    }

    Stored stored(ResultSet row) throws SQLException {
        Order order = order(row);
        return new Stored(order, seal.fingerprint(order.id(), row.getBytes("fingerprint")));
    }

    Order order(ResultSet row) throws SQLException {
        UUID id = row.getObject("order_id", UUID.class);
        ShipmentCode code = new ShipmentCode(row.getString("shipment_code"));
        Instant acceptedAt = row.getTimestamp("accepted_at").toInstant();
        Instant cancelledAt = Sql.instant(row, "cancelled_at");
        OrderContent content = content(id, row);
        return cancelledAt == null
                ? new Order.Accepted(id, code, content, acceptedAt)
                : new Order.Cancelled(id, code, content, acceptedAt, row.getString("cancel_reason"), cancelledAt);
    }

    private OrderContent content(UUID id, ResultSet row) throws SQLException {
        OrderSeal.Parties parties = seal.parties(id, row.getBytes("parties"));
        StoredGoods goods = seal.goods(row.getString("goods"));
        return new OrderContent(
                row.getString("merchant_id"),
                row.getString("reference_no"),
                row.getString("channel"),
                parties.shipper(),
                parties.consignee(),
                goods.parcels(),
                goods.items(),
                duties(row.getString("duties")));
    }

    private static @Nullable Duties duties(@Nullable String name) {
        return name == null ? null : Duties.valueOf(name);
    }
}
