package io.waymark.tracking.provider.shippo;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The body of a {@code track_updated} webhook; only what is used. */
record Webhook(@Nullable Track data) {

    /** One number. */
    record Track(
            @Nullable String carrier,
            @JsonProperty("tracking_number") @Nullable String trackingNumber,
            @Nullable String eta,
            @JsonProperty("tracking_status") @Nullable Status status,
            @JsonProperty("tracking_history") @Nullable List<@Nullable Status> history) {}

    /**
     * One status of the parcel. It has an id, which Shippo documents as that of a database object and not as that of the scan.
     *
     * @param statusDate when the carrier scanned
     * @param updatedAt  when Shippo last heard of it
     */
    record Status(
            @Nullable String status,
            @Nullable Substatus substatus,
            @JsonProperty("status_details") @Nullable String details,
            @JsonProperty("status_date") @Nullable String statusDate,
            @JsonProperty("object_updated") @Nullable String updatedAt,
            @Nullable Location location) {}

    record Substatus(@Nullable String code) {}

    record Location(
            @Nullable String city,
            @Nullable String state,
            @Nullable String country,
            @Nullable String zip) {}
}
