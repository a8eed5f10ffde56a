package io.waymark.sandbox.journey;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * The life of one parcel, to be told by a provider.
 *
 * @param shipment what it is about
 * @param scans    oldest first
 */
public record Journey(JourneyKind kind, Shipment shipment, List<Scan> scans) {
    private static final Duration BETWEEN_SCANS = Duration.ofHours(7);

    public Journey {
        scans = List.copyOf(scans);
    }

    /**
     * The parcel as the provider knows it.
     *
     * @param carrierCode the provider's own code of the carrier
     * @param reference   what the receiver gave when it subscribed; the sandbox gives the order's reference number
     */
    public record Shipment(String carrierCode, String trackingNumber, String reference) {}

    /** Lays the story out in time so that it ends as long before {@code now} as its telling says. */
    public static Journey ending(JourneyKind kind, Shipment shipment, Route route, Instant now) {
        List<Milestone> milestones = kind.milestones();
        Instant last = now.minus(kind.telling().silence()).truncatedTo(ChronoUnit.SECONDS);
        List<Scan> scans = new ArrayList<>();
        for (int i = 0; i < milestones.size(); i++) {
            Milestone milestone = milestones.get(i);
            Place place = route.at(milestone.leg());
            Instant at = last.minus(BETWEEN_SCANS.multipliedBy(milestones.size() - 1L - i));
            scans.add(
                    new Scan(shipment.trackingNumber() + "-" + (i + 1), milestone, at.atOffset(place.offset()), place));
        }
        return new Journey(kind, shipment, scans);
    }
}
