-- Who delivers a shipment in the end, as the order side knows it.
ALTER TABLE shipment
    ADD COLUMN last_mile_brand   text,
    ADD COLUMN last_mile_carrier text,
    ADD COLUMN last_mile_number  text,
    ADD COLUMN last_mile_at      timestamptz;
