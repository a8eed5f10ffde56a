package io.waymark.tracking.provider.kuaidi100;

import static io.waymark.tracking.provider.kuaidi100.Posted.param;
import static io.waymark.tracking.provider.kuaidi100.Posted.parse;
import static io.waymark.tracking.provider.kuaidi100.Posted.row;
import static io.waymark.tracking.provider.kuaidi100.Posted.words;
import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.testkit.Soak;
import io.waymark.tracking.provider.domain.Push;
import io.waymark.tracking.shipment.domain.Node;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The pushes of a journey, heard in any order and any number of times, end the same. */
class Kuaidi100AnyOrderTest {
    private static final int WAYS = Soak.of(2_000);

    @Test
    void everyOrderEndsTheSame() throws Exception {
        List<Push> journey = List.of(
                parse(param("101")),
                parse(param("1", words(0, "已揽收"))),
                parse(param("0", row(10, "0"), row(10, "1002"), words(0, "已揽收"))),
                parse(param("202", row(10, "0"), words(0, "已揽收"))),
                parse(param("5", words(20, "派件中"), row(10, "0"), words(0, "已揽收"))),
                parse(param("3", words(30, "已签收"), words(20, "派件中"), row(10, "0"))),
                parse(param("204", row(40, "204"), words(30, "已签收"), words(20, "派件中"))),
                parse(param("3", words(50, "本人签收"), row(40, "204"), words(30, "已签收"))));
        Push[] inOrder = journey.toArray(Push[]::new);
        List<Node> nodes = Journey.nodes(inOrder);
        Random random = new Random(7);

        for (int way = 0; way < WAYS; way++) {
            List<Push> heard = new ArrayList<>(journey);
            heard.addAll(journey.subList(0, random.nextInt(journey.size())));
            Collections.shuffle(heard, random);
            Push[] anyOrder = heard.toArray(Push[]::new);
            assertThat(Journey.standing(anyOrder)).isEqualTo("DELIVERED.recipient");
            assertThat(Journey.nodes(anyOrder)).isEqualTo(nodes);
        }
        assertThat(nodes).hasSize(8);
    }
}
