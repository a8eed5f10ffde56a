package io.waymark.tracking.provider;

import io.waymark.tracking.provider.domain.Push;
import io.waymark.tracking.shipment.domain.History;
import io.waymark.tracking.shipment.domain.Node;
import io.waymark.tracking.shipment.domain.OrderFacts;
import io.waymark.tracking.shipment.domain.Place;
import io.waymark.tracking.shipment.domain.Standing;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a push comes to, as one line: where the parcel stands, and when and where the deciding node happened. */
public final class Verdict {

    /** The verdict on a push about one shipment at most. */
    public static String of(Push push) {
        if (push.reports().isEmpty()) {
            return "nothing";
        }
        List<Node> nodes = push.reports().getFirst().nodes();
        Standing standing = Standing.of(OrderFacts.NONE, History.of(nodes));
        @Nullable Node decided = standing.decidedBy();
        String signals = nodes.stream()
                .filter(node -> node.status() == null)
                .map(node -> node.known() ? node.exception() : "MAP_UNKNOWN " + node.code())
                .filter(Objects::nonNull)
                .distinct()
                .map(signal -> " + " + signal)
                .collect(Collectors.joining());
        return decided == null
                ? "no state" + signals
                : PushReading.standing(push) + signals + " | " + decided.occurredAt() + " | " + place(decided.place());
    }

    private static String place(@Nullable Place place) {
        return place == null
                ? "-"
                : Stream.of(place.country(), place.region(), place.city(), place.postalCode(), place.text())
                        .map(part -> part == null ? "" : part)
                        .collect(Collectors.joining("/"));
    }

    private Verdict() {}
}
