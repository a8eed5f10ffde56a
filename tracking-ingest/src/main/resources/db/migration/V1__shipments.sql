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
    changed_at      timestamptz NOT NULL,
    -- When the carrier expects to deliver: a window with the offsets it was told in, and when the carrier thought so.
    estimate_from         timestamptz,
    estimate_from_offset  integer,
    estimate_until        timestamptz,
    estimate_until_offset integer,
    estimate_as_of        timestamptz
) WITH (fillfactor = 80);
CREATE INDEX shipment_by_order ON shipment (order_id) WHERE order_id IS NOT NULL;
CREATE INDEX shipment_by_reference ON shipment (reference_no, merchant_id) WHERE reference_no IS NOT NULL;

-- Which shipment a carrier's number belongs to; a shipment has any number of legs. No foreign keys in this file: each would be
-- checked per row on the hot path, and every row here is written under the lock on its shipment.
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
    -- The revision that gave the code its meaning; 0 for nodes mapped by what no revision says.
    mapping_version bigint      NOT NULL DEFAULT 0,
    PRIMARY KEY (shipment_id, node_id)
);
-- Finds the nodes that a change of a code's meaning leaves behind, and those of unknown codes.
CREATE INDEX shipment_node_by_code ON shipment_node (provider, code, mapping_version);
