-- What the broker would not take never gets into the outbox; the limit is OutboxWriter's. Rows of before are not looked at.
ALTER TABLE outbox_event ADD CONSTRAINT outbox_event_fits CHECK (
    octet_length(payload) + octet_length(topic) + octet_length(key) + octet_length(type) + octet_length(subject)
        + coalesce(octet_length(merchant_id), 0) + coalesce(octet_length(traceparent), 0) <= 1000000) NOT VALID;

-- Rows that the broker refused although they stood in the outbox: kept whole, so that the rows behind them go on, until an
-- operator has them published or drops them.
CREATE TABLE outbox_refused (
    id                   uuid PRIMARY KEY,
    topic                text        NOT NULL,
    key                  text        NOT NULL,
    type                 text        NOT NULL,
    subject              text        NOT NULL,
    merchant_id          text,
    traceparent          text,
    occurred_at          timestamptz NOT NULL,
    payload              text        NOT NULL,
    recorded_at          timestamptz NOT NULL,
    -- Why the broker refused it last.
    cause                text        NOT NULL,
    refused_at           timestamptz NOT NULL DEFAULT now(),
    publish_requested_at timestamptz,
    decided_by           text,
    published_at         timestamptz,
    dropped_at           timestamptz,
    drop_reason          text
);

CREATE INDEX outbox_refused_open ON outbox_refused (refused_at) WHERE published_at IS NULL AND dropped_at IS NULL;

-- Orders the relay to publish a refused row, once what refused it is mended. Answers how many rows were told.
CREATE FUNCTION waymark_outbox_publish_refused(event uuid, who text) RETURNS bigint LANGUAGE sql AS $$
    WITH told AS (
        UPDATE outbox_refused SET publish_requested_at = now(), decided_by = who
        WHERE id = event AND published_at IS NULL AND dropped_at IS NULL RETURNING id)
    SELECT count(*) FROM told
$$;

-- Decides that a refused row is never published. Answers how many rows were dropped; they stay in the table.
CREATE FUNCTION waymark_outbox_drop_refused(event uuid, who text, reason text) RETURNS bigint LANGUAGE sql AS $$
    WITH told AS (
        UPDATE outbox_refused SET dropped_at = now(), decided_by = who, drop_reason = reason
        WHERE id = event AND published_at IS NULL AND dropped_at IS NULL RETURNING id)
    SELECT count(*) FROM told
$$;
