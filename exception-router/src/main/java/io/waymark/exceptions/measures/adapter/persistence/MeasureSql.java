package io.waymark.exceptions.measures.adapter.persistence;

/**
 * The one place that says what a row of an episode and of a waybill counts for: what is rolled up and what is still read from the
 * rows themselves cannot differ.
 */
final class MeasureSql {
    /** Of rows called {@code e}: each by every dimension, for every thing that happened to it. */
    static final String OF_EPISODES = """
            CROSS JOIN LATERAL (VALUES ('CODE', e.code), ('CARRIER', e.carrier), ('LANE', e.lane), ('CHANNEL', e.channel),
                ('OWNER', e.owner)) AS d (dimension, value)
            CROSS JOIN LATERAL (VALUES
                ('OPENED', e.opened_at, e.detect_bucket),
                ('REOPENED', CASE WHEN e.number > 0 THEN e.opened_at END, 0),
                ('ACKNOWLEDGED', e.acknowledged_at, e.acknowledge_bucket),
                (CASE WHEN e.automatic THEN 'RESOLVED_BY_ITSELF' ELSE 'RESOLVED_BY_PERSON' END, e.resolved_at, e.resolve_bucket),
                ('FIRST_RESPONSE_LATE', e.first_response_late_at, 0),
                ('RESOLVE_LATE', e.resolve_late_at, 0)) AS m (measure, at, bucket)
            """;

    /** Of rows of {@code subject} called {@code s} that have been issued. */
    static final String OF_WAYBILLS = """
            CROSS JOIN LATERAL (VALUES ('CARRIER', s.carrier), ('LANE', s.origin || '-' || s.destination), ('CHANNEL', s.channel))
                AS d (dimension, value)
            CROSS JOIN LATERAL (VALUES ('WAYBILLS', s.issued_at, 0),
                ('TRACKED', CASE WHEN s.heard_at IS NOT NULL THEN s.issued_at END, 0)) AS m (measure, at, bucket)
            """;

    /** What both make of a row, for {@link #GROUPED}. */
    static final String COUNTED = """
            d.dimension, CAST(m.at AT TIME ZONE 'UTC' AS date) AS day, coalesce(d.value, '') AS value,
                coalesce(%s.merchant_id, '') AS merchant_id, m.measure, m.bucket, count(*) AS counted
            """;

    static final String GROUPED = " GROUP BY 1, 2, 3, 4, 5, 6 ";

    private MeasureSql() {}

    /**
     * A statement that moves rows into the daily figures, in one order for all, so that two that do so at once wait for each other.
     *
     * @param settled a query that marks rows as rolled up and returns them
     */
    static String rollUp(String settled, String alias, String counts) {
        return "WITH settled AS (" + settled + "), added AS (INSERT INTO daily_measure AS known"
                + " (dimension, day, value, merchant_id, measure, bucket, counted) SELECT " + COUNTED.formatted(alias)
                + " FROM settled " + alias + " " + counts + " WHERE m.at IS NOT NULL" + GROUPED
                + "ORDER BY 1, 2, 3, 4, 5, 6 ON CONFLICT (dimension, day, value, merchant_id, measure, bucket)"
                + " DO UPDATE SET counted = known.counted + excluded.counted) SELECT count(*) AS rows FROM settled";
    }
}
