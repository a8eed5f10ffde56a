package io.waymark.order.ordering.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.waymark.order.application.OrderMetrics;
import io.waymark.order.ordering.application.HandleCommands.Command;
import io.waymark.order.ordering.application.HandleCommands.Handled;
import io.waymark.order.ordering.domain.CancelRequest;
import io.waymark.order.ordering.domain.Requests;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Watches that a batch keeps each order's own sequence and costs no more statements than one command. */
class HandleCommandsTest {
    private final InMemoryIntake intake = new InMemoryIntake();
    private final InMemoryOrders orders = intake.orders;
    private final RememberedFacts facts = intake.facts;
    private final HandleCommands handle = new HandleCommands(
            intake.by(Requests.RULES),
            new CancelOrders(
                    intake.admit, orders, intake.waybills, new InMemoryJourneys(), new OpenDays(), facts, intake.noon),
            facts,
            new OrderMetrics(new SimpleMeterRegistry()),
            intake.noon);

    @Test
    void aCancelAfterItsCreateCancels() {
        handle.handle(List.of(create("A-1"), cancel("A-1")));

        assertThat(facts.told()).containsExactly("accepted A-1", "cancelled A-1");
    }

    @Test
    void nothingOfABlockedMerchantIsTaken() {
        handle.handle(List.of(create("A-1")));
        intake.standings.block("acme");

        handle.handle(List.of(create("A-2"), cancel("A-1")));

        assertThat(facts.told())
                .containsExactlyInAnyOrder("accepted A-1", "MERCHANT_BLOCKED A-2", "MERCHANT_BLOCKED A-1");
    }

    @Test
    void aCancelBeforeItsCreateIsRefused() {
        handle.handle(List.of(cancel("A-1"), create("A-1")));

        assertThat(facts.told()).containsExactlyInAnyOrder("ORDER_NOT_FOUND A-1", "accepted A-1");
    }

    @Test
    void aCreateAfterACancelDoesNotReviveTheOrder() {
        handle.handle(List.of(create("A-1"), cancel("A-1"), create("A-1")));

        assertThat(facts.told()).containsExactly("accepted A-1", "cancelled A-1");
    }

    @Test
    void repetitionsInOneBatchHaveOneEffect() {
        handle.handle(List.of(create("A-1"), create("A-1"), cancel("A-1"), cancel("A-1")));

        assertThat(facts.told()).containsExactly("accepted A-1", "cancelled A-1");
    }

    /** What is no reference number may be anything, so nobody keeps it. */
    @Test
    void aMalformedCancelIsRefusedOnceAndNamesNothing() {
        List<Handled> handled = handle.handle(List.of(cancel("Wilhelmina Quackenbush, 5th floor")));

        assertThat(handled).singleElement().satisfies(one -> {
            assertThat(one.refusal()).isNotNull();
            assertThat(one.referenceNo()).isNull();
        });
    }

    @Test
    void whatIsHandledIsNamedInItsOneSpelling() {
        handle.handle(List.of(create("A-1")));

        List<Handled> handled = handle.handle(List.of(cancel(" Ａ-1 ")));

        assertThat(handled).singleElement().satisfies(one -> {
            assertThat(one.refusal()).isNull();
            assertThat(one.referenceNo()).isEqualTo("A-1");
        });
    }

    @Test
    void fiveHundredCommandsCostNoMoreStatementsThanOne() {
        handle.handle(List.of(create("A-0")));
        int single = orders.calls();
        List<Command> batch = new ArrayList<>();
        IntStream.rangeClosed(1, 500).forEach(i -> batch.add(create("A-" + i)));

        handle.handle(batch);

        assertThat(orders.calls() - single).isEqualTo(single);
        assertThat(facts.told()).hasSize(501);
    }

    private static Command create(String reference) {
        return new Command.Create(Requests.crossBorder("acme", reference));
    }

    private static Command cancel(String reference) {
        return new Command.Cancel(new CancelRequest("acme", reference, null));
    }
}
