-- When the carrier expects to deliver: a window with the offsets it was told in, and when the carrier thought so. The legs of
-- a chain need no column of their own: shipment_leg gives any number of legs to one shipment.
ALTER TABLE shipment
    ADD COLUMN estimate_from         timestamptz,
    ADD COLUMN estimate_from_offset  integer,
    ADD COLUMN estimate_until        timestamptz,
    ADD COLUMN estimate_until_offset integer,
    ADD COLUMN estimate_as_of        timestamptz;
