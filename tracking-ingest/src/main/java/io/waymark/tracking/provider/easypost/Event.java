package io.waymark.tracking.provider.easypost;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The body of a webhook, as EasyPost documents its Event object; only what is used.
 *
 * @param id        names this message ({@code evt_…})
 * @param createdAt when the event was made
 * @param result    the tracker; absent where the event was retrieved and not pushed
 */
record Event(
        @Nullable String id,
        @JsonProperty("created_at") @Nullable String createdAt,
        @Nullable Tracker result) {

    /** One number with its whole history, oldest first. */
    record Tracker(
            @JsonProperty("tracking_code") @Nullable String trackingCode,
            @Nullable String carrier,
            @Nullable String status,
            @JsonProperty("status_detail") @Nullable String statusDetail,
            @JsonProperty("updated_at") @Nullable String updatedAt,
            @JsonProperty("est_delivery_date") @Nullable String estimatedDelivery,
            @Nullable Boolean finalized,
            @JsonProperty("is_return") @Nullable Boolean isReturn,
            @JsonProperty("tracking_details") @Nullable List<@Nullable Detail> details) {}

    /** A scan; it has no identity of its own. */
    record Detail(
            @Nullable String message,
            @Nullable String description,
            @Nullable String status,
            @JsonProperty("status_detail") @Nullable String statusDetail,
            @Nullable String datetime,
            @JsonProperty("tracking_location") @Nullable Location location) {}

    record Location(
            @Nullable String city,
            @Nullable String state,
            @Nullable String country,
            @Nullable String zip) {}
}
