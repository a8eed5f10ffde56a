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

-- Inbox: which events a consumer has applied.
CREATE TABLE inbox_event (
    consumer   text        NOT NULL,
    event_id   uuid        NOT NULL,
    applied_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (consumer, event_id)
);
