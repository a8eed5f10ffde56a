package io.waymark.tracking.provider.kdniao;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The signed document of a push, as Kdniao's interface 102 describes it; only what is used. */
record RequestData(
        @JsonProperty("EBusinessID") @Nullable String businessId,
        @JsonProperty("PushTime") @Nullable String pushTime,
        @JsonProperty("Data") @Nullable List<@Nullable Item> data) {

    /** One shipment with its whole history, oldest first. */
    record Item(
            @JsonProperty("ShipperCode") @Nullable String shipperCode,
            @JsonProperty("LogisticCode") @Nullable String logisticCode,
            @JsonProperty("State") @Nullable String state,
            @JsonProperty("StateEx") @Nullable String stateEx,
            @JsonProperty("Reason") @Nullable String reason,
            @JsonProperty("Location") @Nullable String location,
            @JsonProperty("EstimatedDeliveryTime") @Nullable String estimatedDelivery,
            @JsonProperty("Traces") @Nullable List<@Nullable Trace> traces) {

        /** The code that the push gives the shipment as a whole: the fine one where there is one. */
        @Nullable
        String wholeCode() {
            return stateEx == null || stateEx.isBlank() ? state : stateEx;
        }
    }

    /** One node. */
    record Trace(
            @JsonProperty("AcceptTime") @Nullable String acceptTime,
            @JsonProperty("AcceptStation") @Nullable String acceptStation,
            @JsonProperty("Location") @Nullable String location,
            @JsonProperty("Action") @Nullable String action) {}
}
