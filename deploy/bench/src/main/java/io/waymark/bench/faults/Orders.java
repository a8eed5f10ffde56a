package io.waymark.bench.faults;

import io.waymark.bench.orders.OrderForge;
import io.waymark.bench.stack.Stack;
import io.waymark.local.load.KeepAliveClients;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** Merchants that place orders through HTTP, each order a new one. */
final class Orders {
    /** References stay unique over all rounds of a run, whose data is new. */
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private Orders() {}

    /** Clients of one merchant; see {@link KeepAliveClients#start}. */
    static KeepAliveClients start(Stack stack, String merchant, int clients, Duration pause) {
        OrderForge forge = new OrderForge(stack, merchant);
        return KeepAliveClients.start(
                OrderForge.door(stack), clients, pause, () -> forge.place(NUMBER.incrementAndGet(), "standard"));
    }
}
