package io.waymark.tracking.provider.ups;

import io.waymark.tracking.provider.PushJson;
import io.waymark.tracking.provider.application.MalformedPushException;
import io.waymark.tracking.provider.application.Reply;
import io.waymark.tracking.provider.application.SignedPush;
import io.waymark.tracking.provider.application.WebhookRequest;
import io.waymark.tracking.provider.domain.Push;
import io.waymark.tracking.provider.domain.TrackingReport;
import io.waymark.tracking.provider.text.Texts;
import io.waymark.tracking.shipment.domain.Leg;
import io.waymark.tracking.shipment.domain.Node;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One answer of UPS. Nobody signs it: it is trusted because we fetched it over TLS, never because it was sent to us. */
final class FetchedAnswer implements SignedPush {
    /** How UPS calls a number of the United States Postal Service. */
    private static final String POST_OF_THE_USA = "USPS_PIC";

    private final WebhookRequest request;
    private final PushJson<UpsAnswer> json;
    private final Activities activities;

    FetchedAnswer(WebhookRequest request, PushJson<UpsAnswer> json, Activities activities) {
        this.request = request;
        this.json = json;
        this.activities = activities;
    }

    @Override
    public boolean isSignedWith(byte[] key) {
        return false;
    }

    @Override
    public Push parse() throws MalformedPushException {
        UpsAnswer.TrackResponse response = json.read(request.body()).trackResponse();
        if (response == null || response.shipment() == null) {
            throw new MalformedPushException("trackResponse.shipment", "is missing");
        }
        List<TrackingReport> reports = new ArrayList<>();
        for (int i = 0; i < response.shipment().size(); i++) {
            String where = "trackResponse.shipment[%d]".formatted(i);
            UpsAnswer.Shipment shipment = response.shipment().get(i);
            if (shipment == null) {
                throw new MalformedPushException(where, "is null");
            }
            reports(shipment, where, request.receivedAt(), reports);
        }
        return new Push(null, reports);
    }

    private void reports(UpsAnswer.Shipment shipment, String where, Instant receivedAt, List<TrackingReport> reports)
            throws MalformedPushException {
        if (shipment.parcels() == null) {
            return;
        }
        Leg leg = new Leg("UPS", Texts.code(shipment.inquiryNumber(), where + ".inquiryNumber"));
        int at = indexOf(leg, shipment.parcels(), where);
        UpsAnswer.Parcel parcel = shipment.parcels().get(at);
        if (parcel != null && parcel.activity() != null) {
            String place = "%s.package[%d].activity".formatted(where, at);
            List<Node> nodes = activities.nodes(leg, parcel.activity(), place, receivedAt);
            if (!nodes.isEmpty()) {
                reports.add(new TrackingReport(leg, continued(parcel), nodes, null));
            }
        }
    }

    private static List<Leg> continued(UpsAnswer.Parcel parcel) throws MalformedPushException {
        List<Leg> continued = new ArrayList<>();
        if (parcel.alternateTrackingNumber() != null) {
            for (UpsAnswer.OtherNumber other : parcel.alternateTrackingNumber()) {
                if (other != null && POST_OF_THE_USA.equals(other.type())) {
                    continued.add(new Leg("USPS", Texts.code(other.number(), "alternateTrackingNumber.number")));
                }
            }
        }
        return continued;
    }

    /** The parcel that was asked for; where only one is told of, it is the one, whatever its own number. */
    private static int indexOf(Leg leg, List<UpsAnswer.@Nullable Parcel> parcels, String where)
            throws MalformedPushException {
        for (int i = 0; i < parcels.size(); i++) {
            UpsAnswer.Parcel parcel = parcels.get(i);
            if (parcel != null
                    && parcel.trackingNumber() != null
                    && Leg.normalised(parcel.trackingNumber()).equals(leg.trackingNumber())) {
                return i;
            }
        }
        if (parcels.size() != 1) {
            throw new MalformedPushException(where + ".package", "does not tell of the number that was asked for");
        }
        return 0;
    }

    @Override
    public Reply accepted(Instant now) {
        return Reply.empty(200);
    }
}
