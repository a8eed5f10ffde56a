-- The log of calls: refused and repeated pushes, and what was asked of providers. Accepted pushes have no line here, because
-- raw_push says of them what a line would say. Ids hold the time, so the key is also the order and the way to drop old lines.
CREATE TABLE call_note (
    id              uuid        NOT NULL PRIMARY KEY,
    at              timestamptz NOT NULL,
    direction       text        NOT NULL,
    provider        text        NOT NULL,
    account         text        NOT NULL,
    outcome         text        NOT NULL,
    peer            text,
    tracking_number text,
    detail          text,
    times           bigint      NOT NULL
);
CREATE INDEX call_note_by_number ON call_note (tracking_number) WHERE tracking_number IS NOT NULL;
