-- Serial numbers of manifests.
CREATE SEQUENCE manifest_serial AS bigint MINVALUE 1 NO CYCLE;

-- What was handed over to a carrier on a day. A key is closed once; a row never changes.
CREATE TABLE manifest (
    manifest_id  uuid        PRIMARY KEY,
    number       text        NOT NULL UNIQUE,
    merchant_id  text        NOT NULL,
    carrier      text        NOT NULL,
    channel      text,
    day          date        NOT NULL,
    zone         text        NOT NULL,
    shipments    integer     NOT NULL CHECK (shipments > 0),
    parcels      integer     NOT NULL,
    weight_grams bigint      NOT NULL,
    closed_at    timestamptz NOT NULL,
    closed_by    text        NOT NULL,
    CONSTRAINT one_manifest_per_day UNIQUE NULLS NOT DISTINCT (merchant_id, carrier, channel, day)
);

CREATE INDEX manifest_newest ON manifest (closed_at DESC, manifest_id DESC);
CREATE INDEX manifest_of_merchant ON manifest (merchant_id, closed_at DESC, manifest_id DESC);

-- Shipments that a carrier took: they wait for the end of a day, until they stand on a manifest. Names nobody.
CREATE TABLE dispatch_shipment (
    order_id        uuid        PRIMARY KEY REFERENCES customer_order,
    merchant_id     text        NOT NULL,
    carrier         text        NOT NULL,
    channel         text        NOT NULL,
    shipment_code   text        NOT NULL,
    reference_no    text        NOT NULL,
    tracking_number text        NOT NULL,
    country         text        NOT NULL,
    postal_area     text,
    parcels         integer     NOT NULL,
    weight_grams    bigint      NOT NULL,
    issued_at       timestamptz NOT NULL,
    withdrawn       boolean     NOT NULL DEFAULT false,
    manifest_id     uuid        REFERENCES manifest,
    line            integer,
    CHECK ((manifest_id IS NULL) = (line IS NULL)),
    CHECK (manifest_id IS NULL OR NOT withdrawn)
);

CREATE INDEX dispatch_shipment_waiting ON dispatch_shipment (merchant_id, carrier, issued_at)
    WHERE manifest_id IS NULL AND NOT withdrawn;
CREATE UNIQUE INDEX dispatch_shipment_line ON dispatch_shipment (manifest_id, line) WHERE manifest_id IS NOT NULL;

-- Carriers that were asked to come for a manifest's parcels.
CREATE TABLE pickup (
    pickup_id    uuid        PRIMARY KEY,
    manifest_id  uuid        NOT NULL REFERENCES manifest,
    order_id     uuid        NOT NULL REFERENCES customer_order,
    day          date        NOT NULL,
    opens        text        NOT NULL,
    closes       text        NOT NULL,
    zone         text        NOT NULL,
    state        text        NOT NULL CHECK (state IN ('ASKING', 'BOOKED', 'REFUSED', 'CANCELLED')),
    confirmation text,
    refusal_code text,
    changed_at   timestamptz NOT NULL,
    CHECK (state <> 'BOOKED' OR confirmation IS NOT NULL)
);

CREATE UNIQUE INDEX one_live_pickup ON pickup (manifest_id) WHERE state IN ('ASKING', 'BOOKED');
CREATE INDEX pickup_of_manifest ON pickup (manifest_id, pickup_id);

INSERT INTO append_only (name) VALUES ('manifest');
