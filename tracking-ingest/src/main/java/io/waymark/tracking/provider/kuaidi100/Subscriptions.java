package io.waymark.tracking.provider.kuaidi100;

import io.waymark.tables.Tables;
import io.waymark.tracking.provider.CarrierCodes;
import io.waymark.tracking.provider.ProviderCodes;
import io.waymark.tracking.provider.RowReading;
import io.waymark.tracking.provider.application.MalformedPushException;
import io.waymark.tracking.provider.domain.Push;
import io.waymark.tracking.provider.domain.TrackingReport;
import io.waymark.tracking.provider.domain.UnreadableKind;
import io.waymark.tracking.provider.text.Texts;
import io.waymark.tracking.shipment.domain.Estimate;
import io.waymark.tracking.shipment.domain.Leg;
import io.waymark.tracking.shipment.domain.Node;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a push says about one subscribed number: its rows, that Kuaidi100 gave it up, that it is another carrier's number,
 * and how the parcel goes on under a second number in another country.
 */
final class Subscriptions {
    private static final String LAST = "lastResult";
    private static final String DESTINATION = "destResult";
    private final Results results;
    private final CarrierCodes carriers;

    Subscriptions(ProviderCodes codes, Tables tables) {
        this.results = new Results(codes, Statuses.read(tables), Contexts.read(tables));
        this.carriers = codes.carriers();
    }

    /** What is said; nothing where Kuaidi100 refuses a subscription and names no number. */
    Push push(Param param, RowReading reading) throws MalformedPushException {
        boolean monitored = !Texts.code(param.status(), "status").equals(Abort.STATUS);
        Param.Result last = param.lastResult();
        if (last == null) {
            throw new MalformedPushException(UnreadableKind.MISSING, LAST, "is missing");
        }
        if (namesNoNumber(last) && !(monitored && Results.isAnswered(last, LAST))) {
            return reading.push(List.of());
        }
        Correction correction = Correction.of(param);
        String carrier = correction != null && correction.applies() ? correction.right() : last.com();
        Leg leg = leg(carrier, last, LAST);
        reading.about(leg);
        Results.Read read = results.read(leg, last, monitored, LAST, reading);
        List<Node> nodes = new ArrayList<>(read.nodes());
        Set<Leg> others = new LinkedHashSet<>();
        if (!monitored) {
            nodes.add(results.word(Abort.node(param, last, leg, read.newestAt(), reading)));
        }
        if (correction != null) {
            nodes.add(results.word(correction.node(leg, carriers, read.newestAt(), reading.receivedAt())));
            others.addAll(correction.legs(leg, carriers));
        }
        Param.Result destination = param.destResult();
        if (destination != null && !namesNoNumber(destination)) {
            Leg abroad = reading.extra(destination, () -> leg(destination.com(), destination, DESTINATION));
            if (abroad != null) {
                reading.about(abroad);
                nodes.addAll(results.read(abroad, destination, monitored, DESTINATION, reading)
                        .nodes());
                others.add(abroad);
            }
        }
        others.remove(leg);
        Estimate estimate = monitored
                ? Arrivals.of(last.arrivalTime(), LAST + ".arrivalTime", read.asOf(reading.receivedAt()), reading)
                : null;
        return reading.push(List.of(new TrackingReport(leg, List.copyOf(others), nodes, estimate)));
    }

    private Leg leg(@Nullable String carrier, Param.Result result, String where) throws MalformedPushException {
        String number = Texts.code(result.nu(), where + ".nu");
        return new Leg(carriers.ours(Texts.code(carrier, where + ".com")), number);
    }

    private static boolean namesNoNumber(Param.Result result) {
        return isBlank(result.nu()) || isBlank(result.com());
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
