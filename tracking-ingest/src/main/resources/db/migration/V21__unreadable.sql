-- Rows and values of believed pushes that could not be read, while the rest of their push counts; each once, however often a
-- provider that repeats the whole history repeats it.
CREATE TABLE unreadable_row (
    id              uuid        NOT NULL PRIMARY KEY,
    provider        text        NOT NULL,
    account         text        NOT NULL,
    digest          bytea       NOT NULL,
    push_id         uuid        NOT NULL,
    carrier         text,
    tracking_number text,
    place           text        NOT NULL,
    kind            text        NOT NULL,
    what            text        NOT NULL,
    -- The value as it came, encrypted.
    raw             bytea       NOT NULL,
    first_seen      timestamptz NOT NULL,
    last_seen       timestamptz NOT NULL,
    times           bigint      NOT NULL,
    -- Set once a later reader read it; null again where it comes again and cannot be read.
    mended_at       timestamptz,
    UNIQUE (provider, account, digest)
);
CREATE INDEX unreadable_row_by_push ON unreadable_row (push_id) WHERE mended_at IS NULL;
CREATE INDEX unreadable_row_by_number ON unreadable_row (tracking_number) WHERE mended_at IS NULL;

-- Numbers of which something could not be read lately, and what incidents told of them; a row goes when that is over.
CREATE TABLE unreadable_number (
    provider        text        NOT NULL,
    account         text        NOT NULL,
    -- Empty for rows that name no number.
    tracking_number text        NOT NULL,
    last_seen       timestamptz NOT NULL,
    untold          bigint      NOT NULL,
    told_at         timestamptz,
    -- False where there were so many that one incident told of the whole account.
    told_singly     boolean     NOT NULL DEFAULT true,
    PRIMARY KEY (provider, account, tracking_number)
);

-- Bodies that were refused as no push at all, for whoever looks into what a partner sends.
CREATE TABLE refused_push (
    id          uuid        NOT NULL PRIMARY KEY,
    received_at timestamptz NOT NULL,
    provider    text        NOT NULL,
    account     text        NOT NULL,
    body        bytea       NOT NULL
);
ALTER TABLE refused_push ALTER COLUMN body SET STORAGE EXTERNAL;
CREATE INDEX refused_push_by_age ON refused_push (received_at);

-- A replay of bodies alone that hold something unreadable.
ALTER TABLE mapping_replay ADD COLUMN unreadable_only boolean NOT NULL DEFAULT false;
