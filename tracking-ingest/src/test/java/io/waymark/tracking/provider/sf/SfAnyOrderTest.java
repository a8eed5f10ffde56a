package io.waymark.tracking.provider.sf;

import static io.waymark.tracking.provider.sf.Routes.json;
import static io.waymark.tracking.provider.sf.Routes.parse;
import static io.waymark.tracking.provider.sf.Routes.route;
import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.testkit.Soak;
import io.waymark.tracking.provider.PushReading;
import io.waymark.tracking.provider.domain.Push;
import io.waymark.tracking.shipment.domain.History;
import io.waymark.tracking.shipment.domain.Node;
import io.waymark.tracking.shipment.domain.OrderFacts;
import io.waymark.tracking.shipment.domain.Standing;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The routes of a journey, cut into batches anywhere and heard in any order and any number of times, end the same. */
class SfAnyOrderTest {
    private static final int WAYS = Soak.of(2_000);
    private static final List<String> JOURNEY = List.of(
            route(0, "647", "", ""),
            route(1, "50", "", ""),
            route(1, "30", "", ""),
            route(2, "31", "", ""),
            route(3, "44", "", ""),
            route(3, "70", "与客户约定更改派送时间", ""),
            route(4, "44", "", ""),
            route(5, "125", "", ""),
            route(6, "84", "", ""),
            route(7, "80", "客户已从丰巢柜取件", ",\"secondaryStatusCode\":\"401\""));

    @Test
    void everyOrderAndEveryCutEndsTheSame() throws Exception {
        List<Node> nodes =
                heard(List.of(parse(json(JOURNEY.toArray(String[]::new))))).inOrder();
        Random random = new Random(11);

        for (int way = 0; way < WAYS; way++) {
            List<String> routes = new ArrayList<>(JOURNEY);
            routes.addAll(JOURNEY.subList(0, random.nextInt(JOURNEY.size())));
            Collections.shuffle(routes, random);
            History history = heard(batches(routes, random));
            assertThat(PushReading.text(Standing.of(OrderFacts.NONE, history).status()))
                    .isEqualTo("DELIVERED.collected");
            assertThat(history.inOrder()).isEqualTo(nodes);
        }
        assertThat(nodes).hasSize(JOURNEY.size());
        assertThat(nodes).extracting(Node::code).containsSubsequence("44", "70/reschedule", "44", "125");
    }

    private static List<Push> batches(List<String> routes, Random random) throws Exception {
        List<Push> pushes = new ArrayList<>();
        for (int from = 0; from < routes.size(); ) {
            int to = Math.min(routes.size(), from + 1 + random.nextInt(10));
            pushes.add(parse(json(routes.subList(from, to).toArray(String[]::new))));
            from = to;
        }
        return pushes;
    }

    private static History heard(List<Push> pushes) {
        History history = History.of(List.of());
        pushes.forEach(push -> push.reports().forEach(report -> report.nodes().forEach(history::add)));
        return history;
    }
}
