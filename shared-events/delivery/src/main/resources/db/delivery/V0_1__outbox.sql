-- Outbox: insert only, partitioned by day; old days are dropped as a whole once the relay has confirmed them.
CREATE TABLE outbox_event (
    id          uuid        NOT NULL,
    topic       text        NOT NULL,
    key         text        NOT NULL,
    type        text        NOT NULL,
    subject     text        NOT NULL,
    merchant_id text,
    traceparent text,
    occurred_at timestamptz NOT NULL,
    payload     text        NOT NULL,
    recorded_at timestamptz NOT NULL DEFAULT clock_timestamp()
) PARTITION BY RANGE (recorded_at);

-- Catches a row whose day has no partition, so that a late maintenance run never costs an event.
CREATE TABLE outbox_event_default PARTITION OF outbox_event DEFAULT;

CREATE PUBLICATION waymark_outbox
    FOR TABLE outbox_event (id, topic, key, type, subject, merchant_id, traceparent, occurred_at, payload, recorded_at)
    WITH (publish = 'insert', publish_via_partition_root = true);

-- Makes the partitions of today (UTC) and of some days ahead, where they are missing. A day whose rows lie in the default
-- partition already cannot be made; that must not keep later days from being made. Answers how many could not.
CREATE FUNCTION outbox_create_days(days_ahead integer) RETURNS integer LANGUAGE plpgsql AS $$
DECLARE
    day date;
    refused integer := 0;
BEGIN
    FOR n IN 0..days_ahead LOOP
        day := (now() AT TIME ZONE 'UTC')::date + n;
        IF to_regclass('outbox_event_' || to_char(day, 'YYYYMMDD')) IS NULL THEN
            BEGIN
                EXECUTE format('CREATE TABLE %I PARTITION OF outbox_event FOR VALUES FROM (%L) TO (%L)',
                               'outbox_event_' || to_char(day, 'YYYYMMDD'),
                               to_char(day, 'YYYY-MM-DD') || ' 00:00:00+00',
                               to_char(day + 1, 'YYYY-MM-DD') || ' 00:00:00+00');
            EXCEPTION WHEN check_violation OR lock_not_available THEN
                refused := refused + 1;
            END;
        END IF;
    END LOOP;
    RETURN refused;
END $$;

-- Days that lie wholly before a point in time, oldest first.
CREATE FUNCTION outbox_days_before(point timestamptz) RETURNS SETOF text LANGUAGE sql STABLE AS $$
    SELECT child.relname::text FROM pg_inherits
    JOIN pg_class AS child ON child.oid = inhrelid
    WHERE inhparent = 'outbox_event'::regclass AND child.relname ~ '^outbox_event_[0-9]{8}$'
      AND (to_date(right(child.relname, 8), 'YYYYMMDD') + 1)::timestamp AT TIME ZONE 'UTC' <= point
    ORDER BY child.relname
$$;

SELECT outbox_create_days(3);
