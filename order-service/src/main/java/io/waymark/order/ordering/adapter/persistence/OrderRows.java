package io.waymark.order.ordering.adapter.persistence;

import io.waymark.jdbc.Row;
import io.waymark.order.ordering.application.Orders.Stored;
import io.waymark.order.ordering.domain.Duties;
import io.waymark.order.ordering.domain.Order;
import io.waymark.order.ordering.domain.OrderContent;
import io.waymark.order.ordering.domain.Routing;
import io.waymark.order.ordering.domain.ShipmentCode;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;

/** Makes orders of rows. */
final class OrderRows {
    private final OrderSeal seal;

    OrderRows(OrderSeal seal) {
        this.seal = seal;
    }

    Stored stored(Row row) throws SQLException {
        Order order = order(row);
        return new Stored(order, seal.fingerprint(order.id(), row.bytes("fingerprint")));
    }

    Order order(Row row) throws SQLException {
        UUID id = row.uuid("order_id");
        ShipmentCode code = new ShipmentCode(row.text("shipment_code"));
        Instant acceptedAt = row.instant("accepted_at");
        Instant cancelledAt = row.optionalInstant("cancelled_at");
        OrderContent content = content(id, row);
        Routing routing = seal.routing(row.optionalText("routing"));
        return cancelledAt == null
                ? new Order.Accepted(id, code, content, acceptedAt, routing)
                : new Order.Cancelled(id, code, content, acceptedAt, routing, cancelWords(id, row), cancelledAt);
    }

    private String cancelWords(UUID id, Row row) throws SQLException {
        byte[] words = row.optionalBytes("cancel_words");
        return words == null ? row.text("cancel_reason") : seal.words(id, words);
    }

    private OrderContent content(UUID id, Row row) throws SQLException {
        OrderSeal.Parties parties = seal.parties(id, row.bytes("parties"));
        StoredGoods goods = seal.goods(row.text("goods"));
        return new OrderContent(
                row.text("merchant_id"),
                row.text("reference_no"),
                row.text("channel"),
                parties.shipper(),
                parties.consignee(),
                goods.parcels(),
                goods.items(),
                row.optionalConstant("duties", Duties.class));
    }
}
