package io.waymark.order.booking.adapter.http.field;

import io.waymark.order.booking.adapter.http.signature.Credential;
import io.waymark.order.booking.adapter.http.template.FieldNames;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;

/** What any call may name, whatever it asks: credentials, the time of the call and a number used once. */
public final class CallNames {
    /** Our waybill number. */
    public static final String REFERENCE = "reference";

    /** The carrier's number, of what was booked. */
    public static final String TRACKING_NUMBER = "trackingNumber";

    /** The carrier's number of a pick-up. */
    public static final String CONFIRMATION = "confirmation";

    private static final String SECONDS = "timestamp";
    private static final String MILLISECONDS = "timestamp.ms";
    private static final String UTC = "time.utc";
    private static final String CHINA = "time.china";
    private static final String NONCE = "nonce";
    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    /** All of them. */
    public static final FieldNames ALL = FieldNames.of(
            Credential.ACCOUNT.field(),
            Credential.API_KEY.field(),
            Credential.SECRET.field(),
            SECONDS,
            MILLISECONDS,
            UTC,
            CHINA,
            NONCE);

    /** The values of one call, which stay the same however often a template names them. */
    public static Map<String, Object> at(Instant now, String nonce, Map<Credential, String> credentials) {
        Map<String, Object> values = new HashMap<>();
        credentials.forEach((credential, value) -> values.put(credential.field(), value));
        values.put(SECONDS, now.getEpochSecond());
        values.put(MILLISECONDS, now.toEpochMilli());
        values.put(UTC, DateTimeFormatter.ISO_INSTANT.format(now.truncatedTo(ChronoUnit.SECONDS)));
        values.put(CHINA, WRITTEN.format(now.atZone(ZoneId.of("Asia/Shanghai"))));
        values.put(NONCE, nonce);
        return values;
    }

    private CallNames() {}
}
