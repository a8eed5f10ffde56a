package io.waymark.order.ordering.adapter.data;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.waymark.json.HouseJson;
import io.waymark.order.SpoiltOrders;
import io.waymark.order.address.adapter.data.AddressData;
import io.waymark.order.ordering.domain.Fault;
import io.waymark.order.ordering.domain.OrderRequest;
import io.waymark.order.ordering.domain.OrderRules;
import io.waymark.order.ordering.domain.OrderRules.Verdict;
import io.waymark.tables.Tables;
import io.waymark.testkit.Soak;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Watches that the rules judge whatever stands in an order: they never break, name a field for each refusal, and say the same twice. */
class SpoiltOrdersTest {
    private static final OrderRules RULES = BuiltInRules.with(AddressData.book(Tables.builtIn()));
    private static final JsonMapper JSON = HouseJson.mapper();

    @Test
    void everyRefusalNamesItsFields() {
        Random chance = new Random(4711);
        Map<Class<?>, Integer> verdicts = new HashMap<>();
        for (int i = 0; i < Soak.of(100_000); i++) {
            String order = SpoiltOrders.by(chance);
            OrderRequest request = read(order);
            if (request == null) {
                verdicts.merge(Void.class, 1, Integer::sum);
                continue;
            }

            Verdict verdict = RULES.check(request.of("acme"));

            verdicts.merge(verdict.getClass(), 1, Integer::sum);
            switch (verdict) {
                case Verdict.Valid valid -> assertStaysAsItIs(order, valid);
                case Verdict.Invalid(var refusal, var once) ->
                    assertThat(refusal.faults())
                            .as(order)
                            .isNotEmpty()
                            .extracting(Fault::field)
                            .allMatch(field -> !field.isEmpty());
            }
        }
        assertThat(verdicts).containsKeys(Verdict.Valid.class, Verdict.Invalid.class);
    }

    /** What was made of an order is made of it again; but for a telephone number that is too short to be read twice. */
    private static void assertStaysAsItIs(String order, Verdict.Valid valid) {
        OrderRequest asked =
                OrderRequest.asking(valid.content(), valid.content().channel());
        switch (RULES.check(asked)) {
            case Verdict.Valid again -> assertThat(again.content()).as(order).isEqualTo(valid.content());
            case Verdict.Invalid(var refusal, var once) ->
                assertThat(refusal.faults())
                        .as(order)
                        .extracting(Fault::field)
                        .allMatch(field -> field.endsWith(".phone"));
        }
    }

    /** Null where the door would not even make a request of it. */
    private static @Nullable OrderRequest read(String order) {
        try {
            return JSON.readValue(order, OrderRequest.class);
        } catch (JsonProcessingException unreadable) {
            return null;
        }
    }
}
