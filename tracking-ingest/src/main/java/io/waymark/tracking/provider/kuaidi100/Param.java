package io.waymark.tracking.provider.kuaidi100;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The signed document of a push as Kuaidi100's subscription interface describes it; only what is used. */
record Param(
        @Nullable String status,
        @Nullable String message,
        @Nullable String autoCheck,
        @Nullable String comOld,
        @Nullable String comNew,
        @Nullable Result lastResult,
        @Nullable Result destResult) {

    /**
     * One number with its whole history.
     *
     * @param state       what the history as a whole says; also 3, signed, where nothing at all is known
     * @param status      whether Kuaidi100 could ask the carrier: nothing about the parcel
     * @param updatetime  when the history was last looked up
     * @param arrivalTime when delivery is expected, where the subscription asks for forecasts
     * @param data        newest first
     */
    record Result(
            @Nullable String state,
            @Nullable String status,
            @Nullable String com,
            @Nullable String nu,
            @Nullable String updatetime,
            @Nullable String arrivalTime,
            @Nullable List<@Nullable Row> data) {}

    /**
     * One node.
     *
     * @param time       the carrier's time as it wrote it
     * @param ftime      the same, put in order
     * @param status     the node's status in words
     * @param statusCode the node's status; both only where the subscription asks for it
     */
    record Row(
            @Nullable String time,
            @Nullable String ftime,
            @Nullable String context,
            @Nullable String status,
            @Nullable String statusCode,
            @Nullable String areaCode,
            @Nullable String areaName,
            @Nullable String location) {}
}
