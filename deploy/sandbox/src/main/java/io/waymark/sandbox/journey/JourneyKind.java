package io.waymark.sandbox.journey;

import static io.waymark.sandbox.journey.Milestone.ARRIVED_HUB;
import static io.waymark.sandbox.journey.Milestone.DEPARTED_HUB;
import static io.waymark.sandbox.journey.Milestone.OUT_FOR_DELIVERY;
import static io.waymark.sandbox.journey.Milestone.PICKED_UP;

import java.time.Duration;
import java.util.List;

/** The stories that the sandbox can tell about a parcel, good and bad. */
public enum JourneyKind {
    DELIVERED(Telling.PLAIN),
    REFUSED(Telling.PLAIN),
    ADDRESS_RECOVERED(Telling.PLAIN),
    RETURNED(Telling.PLAIN),
    LOST(Telling.PLAIN),
    /** The last scan is longer ago than any clock allows a moving parcel to be silent. */
    STALLED(Telling.LONG_SILENT),
    DUPLICATED(Telling.EACH_TWICE),
    OUT_OF_ORDER(Telling.REVERSED),
    UNKNOWN_CODE(Telling.PLAIN),
    /** The parcel moves; somebody without the secret claims that it was delivered. */
    FORGED(Telling.LAST_FORGED),
    CUSTOMS_HELD(Telling.PLAIN),
    /** Signed for, then on its way back: a delivery that the carrier itself takes back. */
    CONTRADICTED(Telling.PLAIN);

    private final Telling telling;

    JourneyKind(Telling telling) {
        this.telling = telling;
    }

    public Telling telling() {
        return telling;
    }

    /** In the order in which they happen, which is not always the order in which they are told. */
    public List<Milestone> milestones() {
        return switch (this) {
            case DELIVERED, DUPLICATED, OUT_OF_ORDER ->
                List.of(PICKED_UP, DEPARTED_HUB, ARRIVED_HUB, OUT_FOR_DELIVERY, Milestone.DELIVERED);
            case REFUSED -> List.of(PICKED_UP, DEPARTED_HUB, OUT_FOR_DELIVERY, Milestone.REFUSED);
            case ADDRESS_RECOVERED ->
                List.of(
                        PICKED_UP,
                        DEPARTED_HUB,
                        OUT_FOR_DELIVERY,
                        Milestone.ADDRESS_INCORRECT,
                        OUT_FOR_DELIVERY,
                        Milestone.DELIVERED);
            case RETURNED ->
                List.of(
                        PICKED_UP,
                        DEPARTED_HUB,
                        OUT_FOR_DELIVERY,
                        Milestone.RECIPIENT_UNAVAILABLE,
                        Milestone.RETURNING,
                        Milestone.RETURNED);
            case LOST -> List.of(PICKED_UP, DEPARTED_HUB, Milestone.LOST);
            case STALLED -> List.of(PICKED_UP, DEPARTED_HUB);
            case UNKNOWN_CODE -> List.of(PICKED_UP, DEPARTED_HUB, Milestone.UNHEARD_OF);
            case FORGED -> List.of(PICKED_UP, DEPARTED_HUB, Milestone.DELIVERED);
            case CUSTOMS_HELD ->
                List.of(
                        PICKED_UP,
                        DEPARTED_HUB,
                        Milestone.CUSTOMS_PENDING,
                        Milestone.CUSTOMS_PROBLEM,
                        Milestone.CUSTOMS_RELEASED,
                        OUT_FOR_DELIVERY,
                        Milestone.DELIVERED);
            case CONTRADICTED ->
                List.of(PICKED_UP, DEPARTED_HUB, OUT_FOR_DELIVERY, Milestone.DELIVERED, Milestone.RETURNING);
        };
    }

    /** How a provider's pushes reach the receiver. */
    public enum Telling {
        PLAIN(Duration.ofHours(2)),
        LONG_SILENT(Duration.ofDays(12)),
        EACH_TWICE(Duration.ofHours(2)),
        REVERSED(Duration.ofHours(2)),
        LAST_FORGED(Duration.ofHours(2));

        private final Duration silence;

        Telling(Duration silence) {
            this.silence = silence;
        }

        /** How long before now the last scan happened. */
        public Duration silence() {
            return silence;
        }
    }
}
