package io.waymark.tracking.provider.kuaidi100;

import io.waymark.tracking.provider.PushReading;
import io.waymark.tracking.provider.domain.Push;
import io.waymark.tracking.shipment.domain.History;
import io.waymark.tracking.shipment.domain.Node;
import io.waymark.tracking.shipment.domain.OrderFacts;
import io.waymark.tracking.shipment.domain.Standing;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** Several pushes about one parcel, heard one after the other. */
final class Journey {

    /** Where the parcel stands after all of them. */
    static String standing(Push... pushes) {
        Standing standing = Standing.of(OrderFacts.NONE, history(List.of(pushes)));
        return PushReading.text(standing.status()) + (standing.conflict() ? " CONFLICT" : "");
    }

    /** Every node once, oldest first. */
    static List<Node> nodes(Push... pushes) {
        return history(Arrays.asList(pushes)).inOrder();
    }

    private static History history(Collection<Push> pushes) {
        History history = History.of(List.of());
        pushes.forEach(push -> push.reports().forEach(report -> report.nodes().forEach(history::add)));
        return history;
    }

    private Journey() {}
}
