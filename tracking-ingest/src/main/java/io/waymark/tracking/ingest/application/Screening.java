package io.waymark.tracking.ingest.application;

import io.waymark.tracking.ingest.domain.AcceptedPush;
import io.waymark.tracking.provider.application.Binding;
import io.waymark.tracking.provider.domain.Push;
import io.waymark.tracking.provider.domain.TrackingReport;
import io.waymark.tracking.provider.domain.UnreadableRow;
import io.waymark.tracking.shipment.domain.Leg;
import io.waymark.tracking.shipment.domain.OrderLink;
import io.waymark.tracking.shipment.domain.Shipment;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Leaves out of a group what its accounts may not say: of parcels of other carriers and merchants nothing. What is left out waits
 * with its body. Of pushes alone, and of what was known of their numbers before they were locked.
 */
public final class Screening {
    private final Function<AcceptedPush, Binding> bindings;
    private final Map<Leg, Shipment> known;
    private final List<AcceptedPush> pushes = new ArrayList<>();
    private final List<LeftOut> leftOut = new ArrayList<>();
    private final Map<Leg, String> relied = new HashMap<>();

    private Screening(Function<AcceptedPush, Binding> bindings, Map<Leg, Shipment> known) {
        this.bindings = bindings;
        this.known = known;
    }

    /** The numbers whose owners must be known before a group is screened; none as good as always. */
    public static Set<Leg> asksFor(List<AcceptedPush> group, Function<AcceptedPush, Binding> bindings) {
        Set<Leg> legs = new HashSet<>();
        for (AcceptedPush push : group) {
            if (bindings.apply(push).isOfMerchants()) {
                push.push().reports().forEach(report -> legs.add(report.leg()));
            }
        }
        return legs;
    }

    /**
     * Screens a group.
     *
     * @param known the shipment of each number that was asked for and has one
     */
    public static Screening of(
            List<AcceptedPush> group, Function<AcceptedPush, Binding> bindings, Map<Leg, Shipment> known) {
        Screening screening = new Screening(bindings, known);
        group.forEach(screening::take);
        return screening;
    }

    /** The pushes with what they may say; without those of which nothing is left. */
    public List<AcceptedPush> pushes() {
        return pushes;
    }

    /** What was left out. */
    public List<LeftOut> leftOut() {
        return leftOut;
    }

    /** Whether the owners are still those that this relied on, now that the shipments are locked. */
    public boolean holds(Map<Leg, Shipment> locked) {
        return relied.entrySet().stream()
                .allMatch(owner -> owner.getValue().equals(merchant(locked.get(owner.getKey()))));
    }

    private void take(AcceptedPush push) {
        Binding binding = bindings.apply(push);
        if (binding.isNone() || push.push().reports().isEmpty()) {
            pushes.add(push);
            return;
        }
        List<TrackingReport> may = new ArrayList<>();
        for (TrackingReport report : push.push().reports()) {
            UnreadableRow objection = objection(binding, report);
            if (objection == null) {
                may.add(withoutForeignNumbers(binding, report));
            } else {
                leftOut.add(new LeftOut(push, objection));
            }
        }
        if (!may.isEmpty()) {
            Push said = push.push();
            pushes.add(push.saying(new Push(said.replayKey(), may, said.unreadable())));
        }
    }

    private @Nullable UnreadableRow objection(Binding binding, TrackingReport report) {
        if (!binding.coversCarrier(report.leg().carrier())) {
            return LeftOut.foreign(report, "speaks of a carrier's parcel for which the account may not speak");
        }
        if (!binding.isOfMerchants()) {
            return null;
        }
        String merchant = merchant(known.get(report.leg()));
        if (merchant == null) {
            return LeftOut.awaited(report);
        }
        if (!binding.coversMerchant(merchant)) {
            return LeftOut.foreign(report, "speaks of a merchant's parcel for which the account may not speak");
        }
        relied.put(report.leg(), merchant);
        return null;
    }

    private static TrackingReport withoutForeignNumbers(Binding binding, TrackingReport report) {
        return new TrackingReport(
                report.leg(),
                report.continued().stream()
                        .filter(next -> binding.coversCarrier(next.carrier()))
                        .toList(),
                report.nodes(),
                report.estimate());
    }

    private static @Nullable String merchant(@Nullable Shipment shipment) {
        OrderLink link = shipment == null ? null : shipment.link();
        return link == null ? null : link.merchantId();
    }
}
