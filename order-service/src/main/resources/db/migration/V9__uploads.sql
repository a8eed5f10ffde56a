-- Orders that are sent many at once. What was sent is encrypted (AEAD, bound to upload and part) and deleted after its retention;
-- what became of each row stays longer, and holds no personal data.
CREATE TABLE upload (
    upload_id    uuid        PRIMARY KEY,
    merchant_id  text        NOT NULL,
    format       text        NOT NULL CHECK (format IN ('CSV', 'JSON_LINES')),
    state        text        NOT NULL CHECK (state IN ('OPEN', 'WAITING', 'DONE', 'FAILED', 'CANCELLED')),
    created_at   timestamptz NOT NULL,
    ended_at     timestamptz,
    leased_until timestamptz NOT NULL,
    parts        bigint      NOT NULL DEFAULT 0,
    bytes        bigint      NOT NULL DEFAULT 0,
    rows_done    bigint      NOT NULL DEFAULT 0,
    accepted     bigint      NOT NULL DEFAULT 0,
    repeated     bigint      NOT NULL DEFAULT 0,
    refused      bigint      NOT NULL DEFAULT 0,
    fault        text
);

CREATE INDEX upload_waiting ON upload (created_at) WHERE state = 'WAITING';
CREATE INDEX upload_by_age ON upload (created_at);

CREATE TABLE upload_part (
    part_id   uuid   PRIMARY KEY,
    upload_id uuid   NOT NULL REFERENCES upload ON DELETE CASCADE,
    part      bigint NOT NULL,
    content   bytea  NOT NULL,
    UNIQUE (upload_id, part)
);

CREATE TABLE upload_row (
    upload_id     uuid   NOT NULL REFERENCES upload ON DELETE CASCADE,
    row_no        bigint NOT NULL,
    outcome       text   NOT NULL CHECK (outcome IN ('ACCEPTED', 'REPEATED', 'REFUSED')),
    reference_no  text,
    order_id      uuid,
    shipment_code text,
    error_code    text,
    faults        text,
    PRIMARY KEY (upload_id, row_no)
);
