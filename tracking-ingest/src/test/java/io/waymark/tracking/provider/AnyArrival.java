package io.waymark.tracking.provider;

import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.tracking.provider.domain.Push;
import io.waymark.tracking.shipment.domain.History;
import io.waymark.tracking.shipment.domain.OrderFacts;
import io.waymark.tracking.shipment.domain.Standing;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Hears pushes of one journey in hundreds of orders, some of them several times: all must end alike. */
public final class AnyArrival {
    private static final int ORDERS = 300;

    /** Checks that the order does not matter, and answers the one end. */
    public static String endOf(List<Push> pushes) {
        History expected = heard(pushes);
        for (int seed = 0; seed < ORDERS; seed++) {
            Random random = new Random(seed);
            List<Push> arrived = new ArrayList<>(pushes);
            arrived.add(pushes.get(random.nextInt(pushes.size())));
            Collections.shuffle(arrived, random);
            assertThat(heard(arrived).inOrder()).as("seed %d", seed).isEqualTo(expected.inOrder());
        }
        Standing standing = Standing.of(OrderFacts.NONE, expected);
        return PushReading.text(standing.status()) + (standing.conflict() ? " CONFLICT" : "");
    }

    private static History heard(List<Push> pushes) {
        History history = History.of(List.of());
        pushes.forEach(push -> push.reports().forEach(report -> report.nodes().forEach(history::add)));
        return history;
    }

    private AnyArrival() {}
}
