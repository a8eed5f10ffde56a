-- Accepted pushes as they came, compressed and encrypted by us: the database need not try to compress them again.
CREATE TABLE raw_push (
    id          uuid        NOT NULL,
    received_at timestamptz NOT NULL,
    provider    text        NOT NULL,
    account     text        NOT NULL,
    body        bytea       NOT NULL
) PARTITION BY RANGE (received_at);
ALTER TABLE raw_push ALTER COLUMN body SET STORAGE EXTERNAL;
CREATE INDEX raw_push_by_id ON raw_push (id);
CREATE TABLE raw_push_default PARTITION OF raw_push DEFAULT;

-- Messages of providers that name each message: the same one again has no effect.
CREATE TABLE seen_push (
    provider    text        NOT NULL,
    account     text        NOT NULL,
    message_id  text        NOT NULL,
    received_at timestamptz NOT NULL,
    PRIMARY KEY (provider, account, message_id)
);
CREATE INDEX seen_push_by_age ON seen_push (received_at);

-- Codes that no mapping holds yet, how often they came, and when an incident last told of them.
CREATE TABLE unknown_code (
    provider    text        NOT NULL,
    account     text        NOT NULL,
    code        text        NOT NULL,
    first_seen  timestamptz NOT NULL,
    last_seen   timestamptz NOT NULL,
    nodes       bigint      NOT NULL,
    untold      bigint      NOT NULL,
    told_at     timestamptz,
    -- Set once the code was taught and its nodes were read again; null again from the next node that nobody can map.
    closed_at   timestamptz,
    PRIMARY KEY (provider, account, code)
);
