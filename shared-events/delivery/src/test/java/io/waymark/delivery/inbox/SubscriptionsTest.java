package io.waymark.delivery.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A consumer's name stands for one handler: events parked under it are tried again by that one alone. */
class SubscriptionsTest {
    private static final Subscription ORDERS = new Subscription("orders", "a-service", UnknownTypes.SKIP);
    private final Subscriptions subscriptions = new Subscriptions();
    private final List<Object> handled = new ArrayList<>();

    @Test
    void sayingTheSameAgainIsNoChange() {
        subscriptions.put(ORDERS, handled::addAll);
        subscriptions.put(ORDERS, events -> handled.addAll(events));

        assertThat(subscriptions.all()).hasSize(1);
        assertThat(subscriptions.of("orders")).isPresent();
        assertThat(subscriptions.of("shipments")).isEmpty();
    }

    @Test
    void aSecondHandlerUnderOneNameIsRefused() {
        subscriptions.put(ORDERS, handled::addAll);

        assertThatThrownBy(() -> subscriptions.put(ORDERS, new Other()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("orders");
    }

    @Test
    void aSecondGroupUnderOneNameIsRefused() {
        subscriptions.put(ORDERS, handled::addAll);

        assertThatThrownBy(() ->
                        subscriptions.put(new Subscription("orders", "b-service", UnknownTypes.SKIP), handled::addAll))
                .isInstanceOf(IllegalStateException.class);
    }
}
