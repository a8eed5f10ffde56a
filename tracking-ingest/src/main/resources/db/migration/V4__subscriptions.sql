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
