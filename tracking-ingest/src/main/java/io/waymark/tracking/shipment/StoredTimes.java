package io.waymark.tracking.shipment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Reads times as they are stored: instants, and beside those that a carrier told, the offset that it told them in. */
public final class StoredTimes {

    /** The instant of a column; null where the column is. */
    public static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    /**
     * A time in the offset that it was told in.
     *
     * @param stored as the driver reads it, in UTC
     */
    public static OffsetDateTime zoned(OffsetDateTime stored, int offsetSeconds) {
        return stored.withOffsetSameInstant(ZoneOffset.ofTotalSeconds(offsetSeconds));
    }

    private StoredTimes() {}
}
