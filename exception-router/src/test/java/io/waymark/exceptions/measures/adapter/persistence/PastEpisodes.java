package io.waymark.exceptions.measures.adapter.persistence;

import java.util.List;

/**
 * Statements that lay waybills and episodes into the weeks 2021-W09 and 2021-W10, in which nothing else ever happened. Their
 * figures can be counted on the fingers.
 */
public final class PastEpisodes {
    /** Of one merchant: 40 waybills of YTO from CN to DE, and 10 of a carrier whose name a spreadsheet would run. */
    public static final String WAYBILLS = """
            INSERT INTO subject (key, shipment_code, merchant_id, carrier, origin, destination, channel, issued_at, heard_at)
            SELECT 'shipment/past' || n, 'past' || n, 'm-past', CASE WHEN n <= 40 THEN 'YTO' ELSE '=1+1' END, 'CN', 'DE',
                'cn-domestic', TIMESTAMPTZ '2021-03-08T08:00:00Z' + (n % 7) * interval '1 day',
                CASE WHEN n % 5 > 0 THEN TIMESTAMPTZ '2021-03-20T08:00:00Z' END
            FROM generate_series(1, 50) n""";

    /** A case of each of the first ten waybills; the tenth is told of in the week before. */
    public static final String CASES = """
            INSERT INTO exception_case (case_id, subject_key, shipment_code, family, code, severity, owner, copy_owners, by_hand,
                rule, words, explanation, event_id, occurred_at, state, occurrences, opened_at, clock_started_at,
                first_response_due, first_response_notified, resolve_due, resolve_notified, reopenings, version)
            SELECT CAST('00000000-0000-4000-8000-' || lpad(n::text, 12, '0') AS uuid), 'shipment/past' || n, 'past' || n,
                'address', 'ADDR_INCORRECT', 'HIGH', 'SUPPORT', '{}', false, 'CARRIER_CODE', '{}', 'past', gen_random_uuid(),
                now(), 'CLOSED', 1, now(), now(), now(), 0, now(), 0, 0, 1
            FROM generate_series(1, 10) n""";

    /**
     * Day by day from Monday on, at 09:00, told of 10 minutes before. The first six are taken after 20 minutes (bucket
     * 1 + floor(ln 1200 / ln 1.1) = 75; 600 s is 68, 7200 s is 94, 3600 s is 86) and solved by a person after two hours; the
     * next two end by themselves after one hour; the ninth stays open and is late twice; the tenth is the week before's. The first
     * came back on Sunday and ended by itself.
     */
    public static final String EPISODES = """
            INSERT INTO case_episode (case_id, number, code, family, severity, owner, carrier, lane, channel, merchant_id, place,
                opened_at, evident_at, detect_bucket, acknowledged_at, acknowledge_bucket, resolved_at, automatic, resolve_bucket,
                first_response_due, first_response_late_at, resolve_due, resolve_late_at)
            SELECT CAST('00000000-0000-4000-8000-' || lpad(n::text, 12, '0') AS uuid), number, 'ADDR_INCORRECT', 'address', 'HIGH',
                'SUPPORT', 'YTO', 'CN-DE', 'cn-domestic', 'm-past', 'DE', at, at - interval '10 minutes', 68,
                CASE WHEN way = 'person' THEN at + interval '20 minutes' END, CASE WHEN way = 'person' THEN 75 END,
                CASE way WHEN 'person' THEN at + interval '2 hours' WHEN 'itself' THEN at + interval '1 hour' END,
                CASE way WHEN 'person' THEN false WHEN 'itself' THEN true END,
                CASE way WHEN 'person' THEN 94 WHEN 'itself' THEN 86 END,
                at + interval '1 hour', CASE WHEN way = 'nobody' THEN at + interval '1 hour' END,
                at + interval '1 day', CASE WHEN way = 'nobody' THEN at + interval '1 day' END
            FROM (SELECT n, 0 AS number, CASE WHEN n = 10 THEN TIMESTAMPTZ '2021-03-03T09:00:00Z'
                    ELSE TIMESTAMPTZ '2021-03-08T09:00:00Z' + least(n - 1, 5) * interval '1 day' END AS at,
                    CASE WHEN n <= 6 OR n = 10 THEN 'person' WHEN n <= 8 THEN 'itself' ELSE 'nobody' END AS way
                FROM generate_series(1, 10) n
                UNION ALL SELECT 1, 1, TIMESTAMPTZ '2021-03-14T09:00:00Z', 'itself') AS told""";

    /** Takes all of it away again. */
    public static final List<String> FORGET = List.of(
            "DELETE FROM case_episode WHERE merchant_id = 'm-past'",
            "DELETE FROM exception_case WHERE starts_with(subject_key, 'shipment/past')",
            "DELETE FROM subject WHERE starts_with(key, 'shipment/past')",
            "DELETE FROM daily_measure WHERE merchant_id = 'm-past'");

    private PastEpisodes() {}
}
