package io.waymark.tracking.provider;

import io.waymark.tracking.shipment.domain.Node;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns the nodes of a push that repeats a shipment's history, oldest first, into nodes with an order inside each instant. */
public final class FullHistory {
    /** A word about the shipment as a whole comes after every node of its instant. */
    private static final int AFTER_ALL = 10_000;

    /** The nodes, numbered within their instants in the order given. */
    public static List<Node> nodes(List<NodeDraft> oldestFirst, ProviderCodes codes) {
        List<Node> nodes = new ArrayList<>(oldestFirst.size());
        @Nullable Instant instant = null;
        int ordinal = 0;
        for (NodeDraft draft : oldestFirst) {
            Instant occurred = draft.happenedAt();
            ordinal = occurred.equals(instant) ? ordinal + 1 : 0;
            instant = occurred;
            nodes.add(draft.node(codes, ordinal));
        }
        return nodes;
    }

    /** A node that is no scan: what a push says about the whole shipment at the time of its newest scan. */
    public static Node closing(NodeDraft draft, ProviderCodes codes) {
        return draft.node(codes, AFTER_ALL);
    }

    /** When the newest of some nodes happened, oldest first; null where there is none. */
    public static @Nullable Instant newest(List<Node> oldestFirst) {
        return oldestFirst.isEmpty() ? null : oldestFirst.getLast().occurredAt().toInstant();
    }

    private FullHistory() {}
}
