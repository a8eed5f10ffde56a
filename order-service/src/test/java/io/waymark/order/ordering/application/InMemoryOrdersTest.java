package io.waymark.order.ordering.application;

/** The fake keeps what the port promises. */
class InMemoryOrdersTest extends OrdersContract {
    private final InMemoryOrders orders = new InMemoryOrders();

    @Override
    Orders orders() {
        return orders;
    }
}
