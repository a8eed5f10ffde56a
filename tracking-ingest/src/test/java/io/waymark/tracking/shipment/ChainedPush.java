package io.waymark.tracking.shipment;

import static java.util.stream.Collectors.joining;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A 17TRACK push about a number of YunExpress, which may go on with USPS; newest events first, as 17TRACK writes them. */
final class ChainedPush {
    static final int YUNEXPRESS = 190008;
    static final int USPS = 21051;

    /** An event of one afternoon. */
    static String event(int minute, String subStatus) {
        return "{\"time_iso\":\"2026-11-20T15:%02d:00+08:00\",\"description\":\"%s\",\"sub_status\":\"%s\"}"
                .formatted(minute, subStatus, subStatus);
    }

    /** What one carrier of the chain reports. */
    static String part(int carrier, String... events) {
        return "{\"provider\":{\"key\":%d},\"latest_sync_time\":\"2026-11-20T08:00:00Z\",\"events\":[%s]}"
                .formatted(carrier, Arrays.stream(events).collect(joining(",")));
    }

    /** A push without a last mile. */
    static byte[] of(int carrier, String number, String... parts) {
        return body(carrier, number, "{}", "{}", parts);
    }

    /** A push that names the number of the last mile. */
    static byte[] goingOn(int carrier, String number, int lastCarrier, String lastNumber, String... parts) {
        String local = "{\"local_number\":\"%s\",\"local_key\":%d}".formatted(lastNumber, lastCarrier);
        return body(carrier, number, local, "{}", parts);
    }

    /** A push that says when delivery is expected. */
    static byte[] expecting(int carrier, String number, String from, String until, String... parts) {
        String metrics = "{\"estimated_delivery_date\":{\"from\":\"%s\",\"to\":\"%s\"}}".formatted(from, until);
        return body(carrier, number, "{}", metrics, parts);
    }

    private static byte[] body(int carrier, String number, String misc, String metrics, String... parts) {
        return """
                {"event":"TRACKING_UPDATED","data":{"number":"%s","carrier":%d,"track_info":{"misc_info":%s,"time_metrics":%s,
                 "tracking":{"providers":[%s]}}}}""".formatted(number, carrier, misc, metrics, String.join(",", parts))
                .getBytes(StandardCharsets.UTF_8);
    }

    private ChainedPush() {}
}
