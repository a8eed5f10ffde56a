package io.waymark.delivery.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.waymark.events.Topics;
import io.waymark.events.orders.OrderEvent;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A consumer's name stands for one handler: events parked under it are tried again by that one alone. */
class ConsumersTest {
    private static final Subscription<OrderEvent> ORDERS = Subscription.facts(Topics.ORDERS_EVENTS, OrderEvent.class);

    @Test
    void aNameSaysServiceTopicAndPurpose() {
        assertThat(ORDERS.consumerIn("a-service")).isEqualTo("a-service.orders.events.v1");
        assertThat(ORDERS.to("figures").consumerIn("a-service")).isEqualTo("a-service.orders.events.v1.figures");
    }

    @Test
    void aSecondConsumerOfOneNameIsRefused() {
        Consumers consumers = new Consumers();
        consumers.add(
                new Consumer<>("a-service.orders.events.v1", ORDERS, events -> {}, (consumer, batch, tries) -> 0));

        assertThatThrownBy(() -> consumers.add(new Consumer<>(
                        "a-service.orders.events.v1", ORDERS, events -> {}, (consumer, batch, tries) -> 0)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("two consumers are named a-service.orders.events.v1");
        assertThat(consumers.all()).hasSize(1);
    }

    @Test
    void aChannelWhoseListenerIsNotThereAtStartIsRefused() {
        Consumers consumers = new Consumers();
        consumers.add(
                new Consumer<>("a-service.orders.events.v1", ORDERS, events -> {}, (consumer, batch, tries) -> 0));
        consumers.requireEach(Map.of("orders", Topics.ORDERS_EVENTS));

        assertThatThrownBy(() -> consumers.requireEach(Map.of("late", Topics.SHIPMENTS_EVENTS)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("channel late reads shipments.events.v1");
    }
}
