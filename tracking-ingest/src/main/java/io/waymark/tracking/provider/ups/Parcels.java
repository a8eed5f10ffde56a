package io.waymark.tracking.provider.ups;

import io.waymark.tracking.provider.RowReading;
import io.waymark.tracking.provider.application.MalformedPushException;
import io.waymark.tracking.provider.domain.TrackingReport;
import io.waymark.tracking.provider.domain.UnreadableKind;
import io.waymark.tracking.provider.text.Texts;
import io.waymark.tracking.shipment.domain.Leg;
import io.waymark.tracking.shipment.domain.Node;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds, among the parcels of each shipment that UPS answers with, the one that was asked for. */
final class Parcels {
    /** How UPS calls a number of the United States Postal Service. */
    private static final String POST_OF_THE_USA = "USPS_PIC";

    private static final String SHIPMENTS = "trackResponse.shipment";
    private final Activities activities;

    Parcels(Activities activities) {
        this.activities = activities;
    }

    List<TrackingReport> reports(UpsAnswer answer, RowReading reading) throws MalformedPushException {
        UpsAnswer.TrackResponse response = answer.trackResponse();
        if (response == null || response.shipment() == null) {
            throw new MalformedPushException(UnreadableKind.MISSING, SHIPMENTS, "is missing");
        }
        return reading
                .rows(response.shipment(), SHIPMENTS, (shipment, where) -> report(shipment, where, reading))
                .stream()
                .flatMap(List::stream)
                .toList();
    }

    private List<TrackingReport> report(UpsAnswer.Shipment shipment, String where, RowReading reading)
            throws MalformedPushException {
        if (shipment.parcels() == null) {
            return List.of();
        }
        Leg leg = new Leg("UPS", Texts.code(shipment.inquiryNumber(), where + ".inquiryNumber"));
        reading.about(leg);
        int at = indexOf(leg, shipment.parcels(), where);
        UpsAnswer.Parcel parcel = shipment.parcels().get(at);
        if (parcel == null || parcel.activity() == null) {
            return List.of();
        }
        String place = "%s.package[%d]".formatted(where, at);
        List<Node> nodes = activities.nodes(leg, parcel.activity(), place + ".activity", reading);
        List<Leg> continued = continued(parcel, place + ".alternateTrackingNumber", reading);
        return nodes.isEmpty() ? List.of() : List.of(new TrackingReport(leg, continued, nodes, null));
    }

    private static List<Leg> continued(UpsAnswer.Parcel parcel, String where, RowReading reading) {
        return reading
                .rows(
                        parcel.alternateTrackingNumber(),
                        where,
                        (other, at) -> POST_OF_THE_USA.equals(other.type())
                                ? List.of(new Leg("USPS", Texts.code(other.number(), at + ".number")))
                                : List.<Leg>of())
                .stream()
                .flatMap(List::stream)
                .toList();
    }

    /** The parcel that was asked for; where only one is told of, it is the one, whatever its own number. */
    private static int indexOf(Leg leg, List<UpsAnswer.@Nullable Parcel> parcels, String where)
            throws MalformedPushException {
        for (int i = 0; i < parcels.size(); i++) {
            UpsAnswer.Parcel parcel = parcels.get(i);
            if (parcel != null && parcel.trackingNumber() != null && leg.hasNumber(parcel.trackingNumber())) {
                return i;
            }
        }
        if (parcels.size() != 1) {
            throw new MalformedPushException(
                    UnreadableKind.VALUE, where + ".package", "does not tell of the number that was asked for");
        }
        return 0;
    }
}
