-- The log of calls. Ids hold the time, so the key is also the order and the way to drop old lines.
CREATE TABLE call_note (
    id            uuid        PRIMARY KEY,
    at            timestamptz NOT NULL,
    direction     text        NOT NULL,
    partner       text        NOT NULL,
    operation     text        NOT NULL,
    outcome       text        NOT NULL,
    merchant_id   text,
    reference_no  text,
    order_id      uuid,
    shipment_code text,
    error_code    text,
    detail        text,
    latency_ms    bigint      NOT NULL,
    times         bigint      NOT NULL
);
CREATE INDEX call_note_of_reference ON call_note (reference_no, id) WHERE reference_no IS NOT NULL;
CREATE INDEX call_note_of_order ON call_note (order_id, id) WHERE order_id IS NOT NULL;
CREATE INDEX call_note_of_shipment ON call_note (shipment_code, id) WHERE shipment_code IS NOT NULL;

-- What carriers answered amiss, sealed; kept for a short time.
CREATE TABLE call_body (
    id   uuid  PRIMARY KEY,
    body bytea NOT NULL
);
ALTER TABLE call_body ALTER COLUMN body SET STORAGE EXTERNAL;
