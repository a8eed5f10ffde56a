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
