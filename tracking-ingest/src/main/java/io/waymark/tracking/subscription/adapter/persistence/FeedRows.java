package io.waymark.tracking.subscription.adapter.persistence;

import io.waymark.jdbc.Columns;
import io.waymark.tracking.subscription.domain.News;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Matches news with subscriptions in one statement, however many there are of either. */
@Singleton
class FeedRows {
    /** Which shipments any subscription may be about, with the merchant's own number of the order. */
    private static final String REFERENCES = """
            SELECT DISTINCT n.shipment_code, s.reference_no
              FROM unnest(?::text[], ?::text[]) AS n (merchant_id, shipment_code)
              LEFT JOIN shipment s ON s.shipment_code = n.shipment_code
             WHERE EXISTS (SELECT FROM callback_subscription c WHERE c.merchant_id = n.merchant_id)""";

    /**
     * Lanes are taken in their order, so that two batches never wait for each other. A lane that is due already stays due
     * as it is: what is new waits behind what is pending.
     */
    private static final String ADD = """
            WITH news AS (
                SELECT * FROM unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::int8[], ?::text[],
                                     ?::timestamptz[], ?::bool[], ?::bool[], ?::bytea[])
                    AS n (event_id, kind, merchant_id, shipment_code, carrier, version, state, known_at, decides, ends, body)
            ), followed AS (
                SELECT s.id AS subscription_id, n.*, l.subscription_id IS NOT NULL AS has_lane,
                       (s.kinds IS NULL OR n.kind = ANY (s.kinds)) AND (s.states IS NULL OR n.state = ANY (s.states)) AS wanted
                  FROM news n
                  JOIN callback_subscription s ON s.merchant_id = n.merchant_id
                       AND s.status <> 'DISABLED'
                       AND (s.shipment_codes IS NULL OR n.shipment_code = ANY (s.shipment_codes))
                       AND (s.carrier IS NULL OR n.carrier = s.carrier)
                  LEFT JOIN callback_lane l ON l.subscription_id = s.id AND l.shipment_code = n.shipment_code
                 WHERE l.final_at IS NULL OR n.known_at <= l.final_at + ?::interval
            ), lane AS (
                INSERT INTO callback_lane AS l (subscription_id, shipment_code, due_at, final_at, touched_at)
                SELECT subscription_id, shipment_code,
                       CASE WHEN bool_or(wanted) THEN ?::timestamptz END,
                       (array_agg(CASE WHEN ends THEN known_at ELSE 'infinity' END ORDER BY version DESC)
                            FILTER (WHERE decides))[1],
                       ?::timestamptz
                  FROM followed GROUP BY subscription_id, shipment_code
                HAVING bool_or(wanted OR ends OR (decides AND has_lane))
                 ORDER BY subscription_id, shipment_code
                ON CONFLICT (subscription_id, shipment_code) DO UPDATE
                   SET due_at = coalesce(l.due_at, excluded.due_at),
                       final_at = CASE WHEN excluded.final_at = 'infinity' THEN excluded.final_at
                                       ELSE least(l.final_at, excluded.final_at) END,
                       touched_at = excluded.touched_at
            )
            INSERT INTO callback_delivery
                   (id, subscription_id, shipment_code, version, event_id, kind, body, status, created_at)
            SELECT uuidv7(), subscription_id, shipment_code, version, event_id, kind, body, 'PENDING', ?::timestamptz
              FROM followed WHERE wanted ORDER BY version""";

    private final Database database;
    private final Sealed sealed;

    FeedRows(Database database, Sealed sealed) {
        this.database = database;
        this.sealed = sealed;
    }

    private record Row(News news, @Nullable String referenceNo) {
        String state() {
            return news.state() == null ? "" : news.state().name();
        }
    }

    /**
     * Adds callbacks.
     *
     * @param grace how long a shipment is followed after its way is over
     */
    int add(List<News> all, Duration grace, Instant now) {
        Map<String, String> references = references(all);
        List<Row> rows = new ArrayList<>();
        for (News news : all) {
            if (references.containsKey(news.shipmentCode())) {
                rows.add(new Row(news, references.get(news.shipmentCode())));
            }
        }
        if (rows.isEmpty()) {
            return 0;
        }
        return database.run(ADD, statement -> {
            new Columns<>(statement, rows)
                    .uuids(row -> row.news().eventId())
                    .texts(row -> row.news().kind().word())
                    .texts(row -> row.news().merchantId())
                    .texts(row -> row.news().shipmentCode())
                    .texts(row -> row.news().carrier())
                    .numbers(row -> row.news().version())
                    .texts(Row::state)
                    .instants(row -> row.news().knownAt())
                    .flags(row -> row.news().decides())
                    .flags(row -> row.news().ends())
                    .bytes(row -> sealed.body(row.news(), row.referenceNo()));
            statement.setString(12, grace.toSeconds() + " seconds");
            statement.setObject(13, Database.utc(now));
            statement.setObject(14, Database.utc(now));
            statement.setObject(15, Database.utc(now));
        });
    }

    private Map<String, String> references(List<News> all) {
        Map<String, String> references = new HashMap<>();
        database.rows(
                        REFERENCES,
                        statement -> new Columns<>(statement, all)
                                .texts(News::merchantId)
                                .texts(News::shipmentCode),
                        row -> new String[] {row.getString(1), row.getString(2)})
                .forEach(pair -> references.put(pair[0], pair[1]));
        return references;
    }
}
