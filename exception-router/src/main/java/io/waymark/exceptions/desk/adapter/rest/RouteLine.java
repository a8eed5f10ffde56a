package io.waymark.exceptions.desk.adapter.rest;

import io.waymark.exceptions.classify.domain.ShipmentState;
import io.waymark.exceptions.desk.adapter.rest.DeskTexts.DeskWords;
import io.waymark.exceptions.desk.application.ParcelFacts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** How far a parcel has come, as a line of steps instead of a map. */
final class RouteLine {

    /** The steps of every parcel, in order. */
    private enum Step {
        LABELED,
        PICKED_UP,
        IN_TRANSIT,
        OUT_FOR_DELIVERY,
        DELIVERED,
        RETURNED
    }

    /**
     * A step.
     *
     * @param style  {@code done}, {@code current} or {@code ahead}
     * @param spoken the same for those who hear the page
     */
    public record StepView(String style, String name, String spoken) {}

    static List<StepView> of(ParcelFacts parcel, DeskWords words) {
        Step reached = reached(parcel);
        List<StepView> line = new ArrayList<>();
        for (Step step : steps(reached)) {
            int order = step.compareTo(reached);
            String style = order < 0 ? "done" : order == 0 ? "current" : "ahead";
            line.add(new StepView(style, words.named("step", step), words.of("case.route." + style)));
        }
        return line;
    }

    /** Who comes back is not delivered, and nobody else comes back. */
    private static List<Step> steps(Step reached) {
        Step end = reached == Step.RETURNED ? Step.DELIVERED : Step.RETURNED;
        return Arrays.stream(Step.values()).filter(step -> step != end).toList();
    }

    private static Step reached(ParcelFacts parcel) {
        ShipmentState state = Arrays.stream(ShipmentState.values())
                .filter(each -> each.name().equals(parcel.state()))
                .findFirst()
                .orElse(ShipmentState.UNKNOWN);
        return switch (state) {
            case CREATED, LABELED, INFO_RECEIVED -> Step.LABELED;
            case PICKED_UP -> Step.PICKED_UP;
            case IN_TRANSIT, CUSTOMS, RETURNING -> Step.IN_TRANSIT;
            case OUT_FOR_DELIVERY, AVAILABLE_FOR_PICKUP, DELIVERY_FAILED -> Step.OUT_FOR_DELIVERY;
            case DELIVERED -> Step.DELIVERED;
            case RETURNED -> Step.RETURNED;
            case EXCEPTION, LOST, DESTROYED, CANCELLED, EXPIRED, UNKNOWN ->
                parcel.movedAt() == null ? Step.LABELED : Step.IN_TRANSIT;
        };
    }

    private RouteLine() {}
}
