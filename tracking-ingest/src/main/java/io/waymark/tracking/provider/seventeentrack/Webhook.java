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
            @Nullable Tracking tracking) {}

    record LatestStatus(
            @Nullable String status,
            @JsonProperty("sub_status") @Nullable String subStatus) {}

    record Tracking(@Nullable List<@Nullable Leg> providers) {}

    /** What one carrier of the chain reports, newest first. */
    record Leg(@Nullable List<@Nullable Event> events) {}

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
