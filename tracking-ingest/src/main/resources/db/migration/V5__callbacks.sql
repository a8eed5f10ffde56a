-- A shipment's callbacks to one subscriber are sent one after the other: the stream is due, not the callback. One who
-- sends moves due_at to the end of its lease, and its claim tells whether it still holds the stream when it comes back.
CREATE TABLE callback_stream (
    subscription_id uuid        NOT NULL,
    shipment_code   text        NOT NULL,
    due_at          timestamptz,
    claim           bigint      NOT NULL DEFAULT 0,
    -- Since when the parcel's way is over by our clock; infinity once that was taken back.
    final_at        timestamptz,
    touched_at      timestamptz NOT NULL,
    PRIMARY KEY (subscription_id, shipment_code)
) WITH (fillfactor = 80);
CREATE INDEX callback_stream_due ON callback_stream (subscription_id, due_at) WHERE due_at IS NOT NULL;

-- Every callback, waiting or done: the queue and its log. The id is a UUIDv7, so it also tells when the row was made.
CREATE TABLE callback_delivery (
    id              uuid        NOT NULL PRIMARY KEY,
    subscription_id uuid        NOT NULL,
    shipment_code   text        NOT NULL,
    version         bigint      NOT NULL,
    event_id        uuid        NOT NULL,
    kind            text        NOT NULL,
    body            bytea       NOT NULL,
    status          text        NOT NULL,
    attempts        integer     NOT NULL DEFAULT 0,
    attempted_at    timestamptz,
    response_code   integer,
    fault           text,
    latency_ms      bigint,
    created_at      timestamptz NOT NULL
) WITH (fillfactor = 80);
ALTER TABLE callback_delivery ALTER COLUMN body SET STORAGE EXTERNAL;
CREATE INDEX callback_delivery_waiting ON callback_delivery (subscription_id, shipment_code, version, id)
    WHERE status = 'PENDING';
CREATE INDEX callback_delivery_log ON callback_delivery (subscription_id, id);
