package io.waymark.delivery.inbox;

import java.util.List;

/** A handler of a class of its own. */
final class Other implements InboundHandler {
    @Override
    public void handle(List<InboundEvent<?>> fresh) {}
}
