package io.waymark.order.ordering.application;

import io.waymark.order.ordering.domain.Channel;
import io.waymark.order.ordering.domain.Order;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Own numbers only: booked and withdrawn on the spot. */
public final class PromptWaybills implements Waybills {
    private final Map<UUID, Waybill> issued = new HashMap<>();

    @Override
    public boolean reaches(Channel channel) {
        return channel.ownNumber();
    }

    @Override
    public void open(List<Order.Accepted> orders) {
        orders.forEach(order -> issued.put(
                order.id(), new Waybill("WAYMARK", order.shipmentCode().value())));
    }

    @Override
    public void hold(Collection<UUID> orderIds) {}

    @Override
    public Map<UUID, Withdrawal> withdraw(Map<UUID, String> reasons) {
        Map<UUID, Withdrawal> withdrawals = new HashMap<>();
        for (UUID id : reasons.keySet()) {
            Waybill waybill = issued.remove(id);
            withdrawals.put(
                    id, waybill == null ? new Withdrawal.Repeated() : new Withdrawal.Done(Optional.of(waybill)));
        }
        return withdrawals;
    }

    @Override
    public Set<UUID> forgetWords(Collection<UUID> orderIds) {
        return Set.copyOf(orderIds);
    }

    @Override
    public Map<UUID, Progress> progressOf(Collection<UUID> orderIds) {
        Map<UUID, Progress> progress = new HashMap<>();
        for (UUID id : orderIds) {
            Waybill waybill = issued.get(id);
            progress.put(
                    id,
                    waybill == null
                            ? new Progress(State.CANCELLED, "standard", "WAYMARK", null, null, null)
                            : new Progress(
                                    State.BOOKED, "standard", waybill.carrier(), waybill.trackingNumber(), null, null));
        }
        return progress;
    }

    @Override
    public void awaitAnswer(UUID orderId) {}
}
