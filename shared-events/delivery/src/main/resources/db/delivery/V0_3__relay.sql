-- How far the relay has surely published. Written before the replication slot is told, so the slot can never be ahead of it.
CREATE TABLE relay_position (
    slot                text PRIMARY KEY,
    -- Which server the slot belongs to: a restored or promoted copy of another cluster has another one.
    system_identifier   text        NOT NULL,
    acked_lsn           pg_lsn      NOT NULL,
    -- recorded_at of the newest row that the broker has acknowledged; null before the first one.
    acked_recorded_at   timestamptz,
    updated_at          timestamptz NOT NULL DEFAULT now(),
    -- An operator's order to repair; see waymark_relay_repair().
    repair_requested_at timestamptz
);

-- Orders the relay to replace its slot and publish again what may be missing. Answers how many relays were told.
CREATE FUNCTION waymark_relay_repair() RETURNS bigint LANGUAGE sql AS $$
    WITH told AS (UPDATE relay_position SET repair_requested_at = now() RETURNING slot)
    SELECT count(*) FROM told
$$;

-- Makes the partitions of today (UTC) and of some days ahead, where they are missing.
CREATE FUNCTION outbox_create_days(days_ahead integer) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    day date;
BEGIN
    FOR n IN 0..days_ahead LOOP
        day := (now() AT TIME ZONE 'UTC')::date + n;
        IF to_regclass('outbox_event_' || to_char(day, 'YYYYMMDD')) IS NULL THEN
            EXECUTE format('CREATE TABLE %I PARTITION OF outbox_event FOR VALUES FROM (%L) TO (%L)',
                           'outbox_event_' || to_char(day, 'YYYYMMDD'),
                           to_char(day, 'YYYY-MM-DD') || ' 00:00:00+00',
                           to_char(day + 1, 'YYYY-MM-DD') || ' 00:00:00+00');
        END IF;
    END LOOP;
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
