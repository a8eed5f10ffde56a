-- Who wants to be called about which shipments, and how their endpoint fares. Filters that are null let everything through.
CREATE TABLE callback_subscription (
    id                   uuid        NOT NULL PRIMARY KEY,
    -- Rises with every change that somebody makes; how the endpoint fares moves it not.
    version              bigint      NOT NULL DEFAULT 0,
    merchant_id          text        NOT NULL,
    callback_url         text        NOT NULL,
    description          text,
    kinds                text[],
    states               text[],
    shipment_codes       text[],
    carrier              text,
    status               text        NOT NULL,
    -- Encrypted by us; the previous one signs beside the new one until its time is over.
    secret               bytea       NOT NULL,
    previous_secret      bytea,
    previous_until       timestamptz,
    -- Failures in a row, how long the endpoint is left alone because of them, and whether an incident says so.
    failures             integer     NOT NULL DEFAULT 0,
    rests_until          timestamptz,
    reported             boolean     NOT NULL DEFAULT false,
    created_at           timestamptz NOT NULL
);
CREATE INDEX callback_subscription_by_merchant ON callback_subscription (merchant_id, id);

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

-- What each caller used on a day (UTC), added up by every replica now and then.
CREATE TABLE caller_usage (
    caller text   NOT NULL,
    day    date   NOT NULL,
    metric text   NOT NULL,
    used   bigint NOT NULL,
    PRIMARY KEY (caller, day, metric)
);
