package io.waymark.tracking.shipment.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a shipment stands: a pure function of our own facts and of the whole set of nodes, never of their arrival. Any
 * permutation, repetition or split of the same pushes gives the same standing.
 *
 * @param decidedBy     the node that gave the state; null while only our own side has spoken
 * @param contradiction the open contradiction of a delivery; null where there is none
 */
public record Standing(
        Status status, @Nullable Node decidedBy, @Nullable Contradiction contradiction) {

    /** Folds the nodes over our own facts. */
    public static Standing of(OrderFacts facts, History history) {
        return new Fold().over(facts.status(), history.inOrder());
    }

    /** True while a later node contradicts a delivery. */
    public boolean conflict() {
        return contradiction != null;
    }

    private static final class Fold {
        private boolean returning;
        private @Nullable Node firstDelivery;
        private @Nullable Node against;
        private @Nullable Status contradicts;
        private @Nullable Node decidedBy;

        Standing over(Status before, List<Node> nodes) {
            Status status = before;
            for (Node node : nodes) {
                Status said = node.status();
                if (said != null && !isSilenceAfter(status, said)) {
                    status = heard(node, said);
                    decidedBy = node;
                }
            }
            return new Standing(status, decidedBy, contradiction());
        }

        private Status heard(Node node, Status said) {
            returning |= said.state().isReturn();
            Status meant = returning && said.state() == State.DELIVERED ? Status.BACK_AT_SENDER : said;
            if (meant.state() == State.DELIVERED) {
                firstDelivery = firstDelivery == null ? node : firstDelivery;
                against = null;
                contradicts = null;
            } else if (firstDelivery != null && against == null) {
                against = node;
                contradicts = meant;
            }
            return meant;
        }

        /**
         * That a provider lost sight of a parcel says nothing about the parcel: it never takes back what a node said before,
         * except that a record may expire on the way.
         */
        private boolean isSilenceAfter(Status status, Status said) {
            if (decidedBy == null) {
                return false;
            }
            return switch (said.state()) {
                case UNKNOWN -> status.state() != State.UNKNOWN;
                case EXPIRED -> status.state().isFinal();
                case CREATED,
                        LABELED,
                        INFO_RECEIVED,
                        PICKED_UP,
                        IN_TRANSIT,
                        CUSTOMS,
                        EXCEPTION,
                        OUT_FOR_DELIVERY,
                        DELIVERY_FAILED,
                        AVAILABLE_FOR_PICKUP,
                        DELIVERED,
                        RETURNING,
                        RETURNED,
                        LOST,
                        DESTROYED,
                        CANCELLED -> false;
            };
        }

        private @Nullable Contradiction contradiction() {
            return firstDelivery == null || against == null || contradicts == null
                    ? null
                    : new Contradiction(firstDelivery, against, contradicts);
        }
    }
}
