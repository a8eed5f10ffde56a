package io.waymark.tracking.shipment.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes the nodes of a shipment one by one, oldest first, to where they leave it. Used once. */
final class Fold {
    private Status status;
    private @Nullable Status wayBack;
    private @Nullable Node firstDelivery;
    private @Nullable Node against;
    private @Nullable Status contradicts;
    private @Nullable Node decidedBy;

    Fold(Status before) {
        this.status = before;
    }

    Standing over(List<Node> nodes) {
        for (Node node : nodes) {
            Status said = node.status();
            if (said != null && !isTakingBack(said)) {
                status = heard(node, said);
                decidedBy = node;
            }
        }
        return new Standing(status, decidedBy, contradiction());
    }

    private Status heard(Node node, Status said) {
        if (said.state().isReturn()) {
            wayBack = said.state() == State.RETURNING ? said : Status.ON_THE_WAY_BACK;
        }
        Status meant = wayBack == null ? said : onTheWayBack(said, wayBack);
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
     * A return goes the whole way again, often under another number, whose carrier knows nothing of it: what it says of its
     * way is still the way back, and its delivery is the sender's. A fault on that way is told with it.
     */
    private static Status onTheWayBack(Status said, Status wayBack) {
        return switch (said.state()) {
            case DELIVERED -> Status.BACK_AT_SENDER;
            case CREATED,
                    LABELED,
                    INFO_RECEIVED,
                    PICKED_UP,
                    IN_TRANSIT,
                    CUSTOMS,
                    OUT_FOR_DELIVERY,
                    AVAILABLE_FOR_PICKUP,
                    DELIVERY_FAILED ->
                said.exception() == null ? wayBack : new Status(State.RETURNING, said.substate(), said.exception());
            case UNKNOWN, EXPIRED, EXCEPTION, RETURNING, RETURNED, LOST, DESTROYED, CANCELLED -> said;
        };
    }

    /**
     * That a provider lost sight of a parcel says nothing about the parcel: it never takes back what a node said before,
     * except that a record may expire on the way. Nor do data of a parcel that a carrier holds already, such as the label of
     * its last mile.
     */
    private boolean isTakingBack(Status said) {
        if (decidedBy == null) {
            return false;
        }
        return switch (said.state()) {
            case UNKNOWN -> status.state() != State.UNKNOWN;
            case EXPIRED -> status.state().isFinal() || status.state() == State.LOST;
            case CREATED, LABELED, INFO_RECEIVED -> status.state().isPhysical();
            case PICKED_UP,
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
