package io.waymark.tracking.provider.ups;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The answer of UPS's tracking interface, version 1 of {@code track/details}; only what is used, no names, no signatures. */
record UpsAnswer(@Nullable TrackResponse trackResponse) {

    record TrackResponse(@Nullable List<@Nullable Shipment> shipment) {}

    /** What was asked for; a shipment of several parcels lists them all. */
    record Shipment(
            @Nullable String inquiryNumber,
            @JsonProperty("package") @Nullable List<@Nullable Parcel> parcels) {}

    /** One parcel with what happened to it, newest first. */
    record Parcel(
            @Nullable String trackingNumber,
            @Nullable List<@Nullable OtherNumber> alternateTrackingNumber,
            @Nullable List<@Nullable Activity> activity) {}

    /** Another number of the parcel, such as that of the post that brings it to the door. */
    record OtherNumber(@Nullable String number, @Nullable String type) {}

    /** The local date and time; newer answers also say how far from Greenwich. */
    record Activity(
            @Nullable String date,
            @Nullable String time,
            @Nullable String gmtOffset,
            @Nullable Location location,
            @Nullable Status status) {}

    record Location(@Nullable Address address) {}

    record Address(
            @Nullable String city,
            @Nullable String stateProvince,
            @Nullable String postalCode,
            @Nullable String country,
            @Nullable String countryCode) {}

    /** The kind in one or two letters, the activity's own code, and the code of the status that it brought about. */
    record Status(
            @Nullable String type,
            @Nullable String code,
            @Nullable String statusCode,
            @Nullable String description) {}
}
