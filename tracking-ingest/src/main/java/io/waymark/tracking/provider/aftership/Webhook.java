package io.waymark.tracking.provider.aftership;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The body of a webhook, in every version that AfterShip still sends; only what is used. AfterShip's own Java client writes
 * the same names in camel case, so what was relayed through it is read too.
 *
 * @param eventId a UUID for this message
 * @param ts      seconds since 1970 at which the event occurred
 */
record Webhook(
        @JsonProperty("event_id") @Nullable String eventId,
        @Nullable Tracking msg,
        @Nullable String ts) {

    /** One number with all its checkpoints, oldest first. */
    record Tracking(
            @JsonProperty("tracking_number") @JsonAlias("trackingNumber") @Nullable
            String trackingNumber,

            @Nullable String slug,
            @Nullable String tag,
            @Nullable String subtag,

            @JsonProperty("subtag_message") @JsonAlias("subtagMessage") @Nullable
            String subtagMessage,

            @JsonProperty("return_to_sender") @JsonAlias("returnToSender") @Nullable
            Boolean returnToSender,

            @Nullable List<@Nullable Checkpoint> checkpoints,

            @JsonProperty("last_mile") @JsonAlias("lastMile") @Nullable
            OtherNumber lastMile,

            @JsonProperty("next_couriers") @JsonAlias("nextCouriers") @Nullable
            List<@Nullable OtherNumber> nextCouriers,

            @JsonProperty("expected_delivery") @JsonAlias("expectedDelivery") @Nullable
            String expectedDelivery,

            @JsonProperty("courier_estimated_delivery_date") @JsonAlias("courierEstimatedDeliveryDate") @Nullable
            EstimatedDate courierEstimate,

            @JsonProperty("latest_estimated_delivery") @JsonAlias("latestEstimatedDelivery") @Nullable
            LatestEstimate latestEstimate,

            @JsonProperty("aftership_estimated_delivery_date") @JsonAlias("aftershipEstimatedDeliveryDate") @Nullable
            EstimatedDate aftershipEstimate) {}

    /**
     * A scan.
     *
     * @param eventId the checkpoint's own identity, under the name that the newest version gives it or an earlier one gave it
     * @param time    with an offset only where the carrier tells one
     */
    record Checkpoint(
            @JsonProperty("hash") @JsonAlias("event_id") @Nullable
            String eventId,

            @JsonProperty("checkpoint_time") @JsonAlias("checkpointTime") @Nullable
            String time,

            @Nullable String tag,
            @Nullable String subtag,
            @Nullable String message,
            @Nullable String location,

            @JsonProperty("country_iso3") @JsonAlias({"countryIso3", "country_region"}) @Nullable
            String country,

            @Nullable String state,
            @Nullable String city,

            @JsonProperty("postal_code") @JsonAlias({"zip", "postalCode"}) @Nullable
            String postalCode) {}

    /** A number that another carrier gave the same parcel. */
    record OtherNumber(
            @JsonProperty("tracking_number") @JsonAlias("trackingNumber") @Nullable
            String trackingNumber,

            @Nullable String slug) {}

    /** A day with the days around it. */
    record EstimatedDate(
            @JsonProperty("estimated_delivery_date") @JsonAlias("estimatedDeliveryDate") @Nullable
            String day,

            @JsonProperty("estimated_delivery_date_min") @JsonAlias("estimatedDeliveryDateMin") @Nullable
            String first,

            @JsonProperty("estimated_delivery_date_max") @JsonAlias("estimatedDeliveryDateMax") @Nullable
            String last) {}

    /** What AfterShip holds for the best of all estimates: a moment or a range. */
    record LatestEstimate(
            @Nullable String datetime,

            @JsonProperty("datetime_min") @JsonAlias("datetimeMin") @Nullable
            String first,

            @JsonProperty("datetime_max") @JsonAlias("datetimeMax") @Nullable
            String last) {}
}
