-- One row per shipment: whose it is, and the newest result of the fold over its nodes.
CREATE TABLE shipment (
    id              uuid        NOT NULL PRIMARY KEY,
    shipment_code   text        UNIQUE,
    order_id        uuid,
    merchant_id     text,
    reference_no    text,
    carrier         text,
    tracking_number text,
    accepted_at     timestamptz,
    labelled_at     timestamptz,
    cancelled_at    timestamptz,
    version         bigint      NOT NULL,
    state           text        NOT NULL,
    substate        text        NOT NULL,
    exception       text,
    conflict        boolean     NOT NULL,
    changed_at      timestamptz NOT NULL
) WITH (fillfactor = 80);
CREATE INDEX shipment_by_order ON shipment (order_id) WHERE order_id IS NOT NULL;
CREATE INDEX shipment_by_reference ON shipment (reference_no, merchant_id) WHERE reference_no IS NOT NULL;

-- Which shipment a carrier's number belongs to. No foreign keys in this file: each would be checked per row on the hot
-- path, and every row here is written under the lock on its shipment.
CREATE TABLE shipment_leg (
    tracking_number text NOT NULL,
    carrier         text NOT NULL,
    shipment_id     uuid NOT NULL,
    PRIMARY KEY (tracking_number, carrier)
);
CREATE INDEX shipment_leg_by_shipment ON shipment_leg (shipment_id);

-- Every node once. Descriptions and places hold no personal data; the provider's full words lie encrypted in raw_push.
CREATE TABLE shipment_node (
    shipment_id     uuid        NOT NULL,
    node_id         text        NOT NULL,
    carrier         text        NOT NULL,
    tracking_number text        NOT NULL,
    provider        text        NOT NULL,
    occurred_at     timestamptz NOT NULL,
    offset_seconds  integer     NOT NULL,
    ordinal         integer     NOT NULL,
    received_at     timestamptz NOT NULL,
    code            text        NOT NULL,
    grade           text        NOT NULL,
    known           boolean     NOT NULL,
    state           text,
    substate        text,
    exception       text,
    description     text,
    country         text,
    region          text,
    city            text,
    postal_code     text,
    place_text      text,
    push_id         uuid,
    PRIMARY KEY (shipment_id, node_id)
);
CREATE INDEX shipment_node_unknown ON shipment_node (provider, code) WHERE NOT known;

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
    PRIMARY KEY (provider, account, code)
);
