package io.waymark.order;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.waymark.testkit.Backends;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Whatever comes under one idempotency key at the same moment, one order alone stands under it, and no answer is a fault of ours. */
@QuarkusTest
@WithTestResource(Backends.class)
@WithTestResource(PlayedCarriers.class)
class OneKeyAtOnceIT {
    private static final int TRIES = 60;

    private final OrderClient acme = OrderClient.merchant("acme");

    @Test
    void aRepetitionAndANewOrder() throws Exception {
        for (int i = 0; i < TRIES; i++) {
            String key = OrderClient.reference();
            String known = order();
            acme.place(known).then().statusCode(201);
            String added = order();

            List<Response> answers = atOnce(() -> acme.place(known, key), () -> acme.place(added, key));

            assertThat(answers.getFirst().statusCode())
                    .as(answers.getFirst().asString())
                    .isEqualTo(200);
            assertPlacedOrReused(answers.getLast(), added);
            assertIsTaken(key);
        }
    }

    @Test
    void twoRepetitions() throws Exception {
        for (int i = 0; i < TRIES; i++) {
            String key = OrderClient.reference();
            String one = order();
            String other = order();
            acme.place(one).then().statusCode(201);
            acme.place(other).then().statusCode(201);

            List<Response> answers = atOnce(() -> acme.place(one, key), () -> acme.place(other, key));

            assertThat(answers).extracting(Response::statusCode).containsOnly(200);
            assertIsTaken(key);
        }
    }

    @Test
    void twoNewOrders() throws Exception {
        for (int i = 0; i < TRIES; i++) {
            String key = OrderClient.reference();
            String one = order();
            String other = order();

            List<Response> answers = atOnce(() -> acme.place(one, key), () -> acme.place(other, key));

            assertThat(answers).extracting(Response::statusCode).containsExactlyInAnyOrder(201, 409);
            assertPlacedOrReused(answers.getFirst(), one);
            assertPlacedOrReused(answers.getLast(), other);
        }
    }

    private static String order() {
        return Samples.order(OrderClient.reference(), "standard", "1.2");
    }

    private void assertPlacedOrReused(Response answer, String order) {
        assertThat(answer.statusCode()).as(answer.asString()).isIn(201, 409);
        if (answer.statusCode() == 409) {
            assertThat(answer.<String>path("errorCode")).isEqualTo("IDEMPOTENCY_KEY_REUSED");
            acme.place(order).then().statusCode(201);
        }
    }

    private void assertIsTaken(String key) {
        assertThat(acme.place(order(), key).<String>path("errorCode")).isEqualTo("IDEMPOTENCY_KEY_REUSED");
    }

    /** The answers in the order of the calls, whoever was first. */
    private static List<Response> atOnce(Callable<Response> one, Callable<Response> other) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Response> first = callers.submit(() -> at(start, one));
            Future<Response> second = callers.submit(() -> at(start, other));
            return List.of(first.get(), second.get());
        }
    }

    private static Response at(CyclicBarrier start, Callable<Response> call) throws Exception {
        start.await();
        return call.call();
    }
}
