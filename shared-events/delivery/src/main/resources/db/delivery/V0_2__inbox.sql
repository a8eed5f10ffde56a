-- Inbox: which events a consumer has applied.
CREATE TABLE inbox_event (
    consumer   text        NOT NULL,
    event_id   uuid        NOT NULL,
    applied_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (consumer, event_id)
);
-- Lets retention find old rows; grows at its right end only, so it costs an insert little.
CREATE INDEX inbox_event_applied_at ON inbox_event (applied_at);

-- Events whose effect failed, and later events of the same key that wait behind them in order.
CREATE TABLE inbox_parked (
    seq             bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    consumer        text        NOT NULL,
    key             text        NOT NULL,
    event_id        uuid        NOT NULL,
    type            text        NOT NULL,
    topic           text        NOT NULL,
    partition       integer     NOT NULL,
    record_offset   bigint      NOT NULL,
    record_time     timestamptz NOT NULL,
    -- The record's headers and value, whole; sealed where the service seals personal data.
    headers         bytea       NOT NULL,
    value           bytea       NOT NULL,
    -- Why its effect failed; null while it only waits behind another event of its key.
    cause           text,
    attempts        integer     NOT NULL DEFAULT 0,
    parked_at       timestamptz NOT NULL DEFAULT now(),
    next_attempt_at timestamptz NOT NULL DEFAULT now(),
    UNIQUE (consumer, event_id)
);

CREATE INDEX inbox_parked_key ON inbox_parked (consumer, key, seq);
