-- Who put which key's events into the dead-letter topic, and why; never changed.
CREATE TABLE inbox_put_aside (
    id       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    consumer text        NOT NULL,
    key      text        NOT NULL,
    events   integer     NOT NULL,
    -- Why the first of them had failed.
    cause    text,
    reason   text        NOT NULL,
    put_by   text        NOT NULL,
    put_at   timestamptz NOT NULL DEFAULT now()
);

CREATE INDEX inbox_put_aside_key ON inbox_put_aside (consumer, key);

-- Keys of which an incident was told, until it is cleared.
CREATE TABLE inbox_parked_told (
    consumer text        NOT NULL,
    key      text        NOT NULL,
    told_at  timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (consumer, key)
);
