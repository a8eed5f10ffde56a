package io.waymark.tracking.provider.karrio;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The body of a tracker webhook; only what is used. */
record Webhook(@Nullable Tracker data) {

    /**
     * One number.
     *
     * @param status where the parcel stands, in Karrio's words
     */
    record Tracker(
            @JsonProperty("tracking_number") @Nullable String trackingNumber,
            @JsonProperty("carrier_name") @Nullable String carrierName,
            @Nullable String status,
            @JsonProperty("estimated_delivery") @Nullable String estimatedDelivery,
            @JsonProperty("updated_at") @Nullable String updatedAt,
            @Nullable List<@Nullable Event> events) {}

    /**
     * A scan, in the carrier's words.
     *
     * @param code      the carrier's own code
     * @param status    Karrio's word for it; absent in pushes of older servers
     * @param timestamp date and time in one, where the server knows both
     */
    record Event(
            @Nullable String date,
            @Nullable String time,
            @Nullable String timestamp,
            @Nullable String code,
            @Nullable String status,
            @Nullable String description,
            @Nullable String location) {}
}
