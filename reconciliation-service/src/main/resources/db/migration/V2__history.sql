-- Where each shipment stands: the highest version wins.
CREATE TABLE shipment (
    shipment_code   text        PRIMARY KEY,
    order_id        uuid        NOT NULL,
    merchant_id     text        NOT NULL,
    carrier         text        NOT NULL,
    tracking_number text        NOT NULL,
    version         bigint      NOT NULL,
    state           text        NOT NULL,
    substate        text        NOT NULL,
    conflict        boolean     NOT NULL
);
CREATE INDEX shipment_by_order ON shipment (order_id);

-- How it came there: states and conflicts, with the event that proves each.
CREATE TABLE shipment_change (
    shipment_code   text        NOT NULL,
    version         bigint      NOT NULL,
    kind            text        NOT NULL,
    order_id        uuid        NOT NULL,
    merchant_id     text        NOT NULL,
    carrier         text        NOT NULL,
    tracking_number text        NOT NULL,
    state           text        NOT NULL,
    substate        text        NOT NULL,
    conflict        boolean     NOT NULL,
    exception       text,
    place           text,
    occurred_at     timestamptz NOT NULL,
    offset_seconds  int         NOT NULL,
    known_at        timestamptz NOT NULL,
    evidence        uuid        NOT NULL,
    PRIMARY KEY (shipment_code, version, kind)
);
CREATE INDEX shipment_change_by_order ON shipment_change (order_id);

-- What happened to exception cases.
CREATE TABLE case_note (
    evidence      uuid        PRIMARY KEY,
    case_id       uuid        NOT NULL,
    shipment_code text,
    order_id      uuid,
    code          text        NOT NULL,
    family        text        NOT NULL,
    owner         text        NOT NULL,
    turn          text        NOT NULL,
    explanation   text        NOT NULL,
    noted_at      timestamptz NOT NULL
);
CREATE INDEX case_note_by_order ON case_note (order_id);
CREATE INDEX case_note_by_shipment ON case_note (shipment_code);
