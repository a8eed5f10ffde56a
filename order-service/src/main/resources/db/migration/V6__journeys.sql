-- How far shipments are on their way, as tracking tells it.
CREATE TABLE shipment_journey (
    shipment_code text    PRIMARY KEY,
    version       bigint  NOT NULL,
    under_way     boolean NOT NULL
);
