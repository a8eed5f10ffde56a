package io.waymark.tracking.shipment.domain;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Whose label data may not be shown before the carrier holds the parcel: some carriers forbid it, as the label alone says
 * nothing of where the parcel is. Once any scan of the same number proves that the carrier has it, all of its history is shown.
 *
 * @param hiddenOf our codes of the carriers that forbid it
 */
public record PreAdvice(Set<String> hiddenOf) {
    /** No carrier forbids anything. */
    public static final PreAdvice SHOWN = new PreAdvice(Set.of());

    public PreAdvice {
        hiddenOf = Set.copyOf(hiddenOf);
    }

    private record CarrierNumber(String carrier, String trackingNumber) {}

    /** The nodes that may be shown, in the order given: a pure function of the set. */
    public List<Node> visible(List<Node> nodes) {
        return visible(nodes, node -> node.leg().carrier(), node -> node.leg().trackingNumber(), Node::state);
    }

    /** The same for nodes in a shape of somebody else's. */
    public <N> List<N> visible(
            List<N> nodes,
            Function<N, String> carrier,
            Function<N, String> trackingNumber,
            Function<N, @Nullable State> state) {
        Predicate<N> isLabelData = node -> {
            State said = state.apply(node);
            return said != null && said.isPreAdvice() && hiddenOf.contains(carrier.apply(node));
        };
        if (nodes.stream().noneMatch(isLabelData)) {
            return nodes;
        }
        Function<N, CarrierNumber> number = node -> new CarrierNumber(carrier.apply(node), trackingNumber.apply(node));
        Set<CarrierNumber> scanned = new HashSet<>();
        for (N node : nodes) {
            State said = state.apply(node);
            if (said != null && said.isPhysical()) {
                scanned.add(number.apply(node));
            }
        }
        return nodes.stream()
                .filter(isLabelData.negate().or(node -> scanned.contains(number.apply(node))))
                .toList();
    }
}
