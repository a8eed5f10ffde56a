package io.waymark.tracking.provider.seventeentrack;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The body of a webhook as 17TRACK's interface 2.x describes it; only what is used. */
record Webhook(@Nullable String event, @Nullable Data data) {

    /** One number; carrier 0 or none where 17TRACK has not found the carrier yet. */
    record Data(
            @Nullable String number,
            @Nullable String carrier,
            @JsonProperty("track_info") @Nullable TrackInfo trackInfo) {}

    record TrackInfo(
            @JsonProperty("latest_status") @Nullable LatestStatus latestStatus,
            @JsonProperty("time_metrics") @Nullable TimeMetrics timeMetrics,
            @JsonProperty("misc_info") @Nullable MiscInfo miscInfo,
            @Nullable Tracking tracking) {}

    record TimeMetrics(
            @JsonProperty("estimated_delivery_date") @Nullable
            Window estimatedDelivery) {}

    record Window(@Nullable String from, @Nullable String to) {}

    /** The last mile, where 17TRACK knows of one: its number and its carrier's code. */
    record MiscInfo(
            @JsonProperty("local_number") @Nullable String localNumber,
            @JsonProperty("local_key") @Nullable String localKey) {}

    record LatestStatus(
            @Nullable String status,
            @JsonProperty("sub_status") @Nullable String subStatus) {}

    record Tracking(@Nullable List<@Nullable Leg> providers) {}

    /** What one carrier of the chain reports, newest first. */
    record Leg(
            @Nullable Carrier provider,
            @JsonProperty("latest_sync_time") @Nullable String latestSync,
            @Nullable List<@Nullable Event> events) {}

    record Carrier(@Nullable String key) {}

    record Event(
            @JsonProperty("time_iso") @Nullable String timeIso,
            @JsonProperty("time_utc") @Nullable String timeUtc,
            @JsonProperty("time_raw") @Nullable RawTime timeRaw,
            @Nullable String description,
            @Nullable String location,
            @Nullable String stage,
            @JsonProperty("sub_status") @Nullable String subStatus,
            @Nullable Address address) {}

    record RawTime(
            @Nullable String date,
            @Nullable String time,
            @Nullable String timezone) {}

    record Address(
            @Nullable String country,
            @Nullable String state,
            @Nullable String city,
            @JsonProperty("postal_code") @Nullable String postalCode) {}
}
