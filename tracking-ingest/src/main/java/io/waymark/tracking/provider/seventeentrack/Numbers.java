package io.waymark.tracking.provider.seventeentrack;

import io.waymark.tracking.provider.CarrierCodes;
import io.waymark.tracking.provider.ProviderCodes;
import io.waymark.tracking.provider.RowReading;
import io.waymark.tracking.provider.application.MalformedPushException;
import io.waymark.tracking.provider.domain.TrackingReport;
import io.waymark.tracking.provider.domain.UnreadableKind;
import io.waymark.tracking.provider.text.Texts;
import io.waymark.tracking.shipment.domain.Estimate;
import io.waymark.tracking.shipment.domain.Leg;
import io.waymark.tracking.shipment.domain.Node;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the one registered number of a push: an update of its events, or a word about the number itself, as that it is stopped. */
final class Numbers {
    private static final String ANY_CARRIER = "0";
    private final CarrierCodes carriers;
    private final Events events;
    private final RowReading reading;

    Numbers(ProviderCodes codes, RowReading reading) {
        this.carriers = codes.carriers();
        this.events = new Events(codes, reading);
        this.reading = reading;
    }

    List<TrackingReport> reports(Webhook webhook) throws MalformedPushException {
        String event = Texts.code(webhook.event(), "event");
        if (webhook.data() == null) {
            throw new MalformedPushException(UnreadableKind.MISSING, "data", "is missing");
        }
        String number = Texts.code(webhook.data().number(), "data.number");
        @Nullable String carrier = Texts.optionalCode(webhook.data().carrier(), "data.carrier");
        Leg leg = new Leg(carriers.ours(carrier == null ? ANY_CARRIER : carrier), number);
        reading.about(leg);
        return event.equals("TRACKING_UPDATED")
                ? update(leg, webhook.data().trackInfo())
                : List.of(new TrackingReport(leg, events.announcement(leg, event)));
    }

    private List<TrackingReport> update(Leg leg, Webhook.@Nullable TrackInfo info) throws MalformedPushException {
        Chain chain = new Chain(carriers, leg, info);
        List<Node> nodes = events.nodes(leg, chain, info);
        Estimate estimate = Expected.of(info, nodes, reading);
        return TrackingReport.ofAny(leg, chain.further(), nodes, estimate);
    }
}
