package io.waymark.tracking.unreadable;

import io.waymark.jdbc.Row;
import io.waymark.tracking.provider.domain.UnreadableKind;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row or a value that could not be read, while the rest of its push counts.
 *
 * @param push  the push whose body is kept; {@code GET /v1/calls/<push>} tells what was read of it
 * @param place where it stands in the body, such as {@code Data[0].Traces[2].AcceptTime}
 * @param what  what is wrong there, in our words
 * @param value what stands there as JSON, with personal data masked
 * @param times how often it came
 */
public record UnreadableView(
        UUID id,
        UUID push,
        String provider,
        String account,
        @Nullable String carrier,
        @Nullable String trackingNumber,
        String place,
        UnreadableKind kind,
        String what,
        @Nullable String value,
        Instant firstSeen,
        Instant lastSeen,
        long times) {

    static UnreadableView of(Row row, @Nullable String value) throws SQLException {
        return new UnreadableView(
                row.uuid("id"),
                row.uuid("push_id"),
                row.text("provider"),
                row.text("account"),
                row.optionalText("carrier"),
                row.optionalText("tracking_number"),
                row.text("place"),
                row.constant("kind", UnreadableKind.class),
                row.text("what"),
                value,
                row.instant("first_seen"),
                row.instant("last_seen"),
                row.number("times"));
    }
}
