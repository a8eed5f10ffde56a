package io.waymark.order.booking.adapter.http;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.waymark.order.booking.domain.Consignment;
import io.waymark.order.ordering.domain.Parcel;
import io.waymark.order.ordering.domain.Party;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The JSON that goes over the wire to a carrier and back. */
final class CarrierMessages {

    /** Asks to take a shipment. */
    record Shipment(String reference, String service, Party sender, Party recipient, List<Piece> parcels) {

        static Shipment of(Consignment consignment) {
            return new Shipment(
                    consignment.reference().value(),
                    consignment.service(),
                    consignment.sender(),
                    consignment.recipient(),
                    consignment.parcels().stream().map(Piece::of).toList());
        }

        @Override
        public String toString() {
            return "Shipment[" + reference + "]";
        }
    }

    /** One parcel; sides are left out where nobody measured. */
    record Piece(
            int weightGrams,
            @Nullable Integer lengthMm,
            @Nullable Integer widthMm,
            @Nullable Integer heightMm) {
        static Piece of(Parcel parcel) {
            Parcel.Size size = parcel.size();
            return size == null
                    ? new Piece(parcel.weightGrams(), null, null, null)
                    : new Piece(parcel.weightGrams(), size.lengthMm(), size.widthMm(), size.heightMm());
        }
    }

    /** The answer to a shipment that was taken. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Taken(@Nullable String trackingNumber, @Nullable String service) {}

    /** The answer to one that was refused. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Refused(@Nullable String code, @Nullable String message) {}

    private CarrierMessages() {}
}
