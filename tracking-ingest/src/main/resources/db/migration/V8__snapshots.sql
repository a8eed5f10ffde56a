-- Which version of each shipment the topic of newest states told last: it never goes back.
CREATE TABLE shipment_snapshot (
    shipment_code text   NOT NULL PRIMARY KEY,
    version       bigint NOT NULL
) WITH (fillfactor = 80);
