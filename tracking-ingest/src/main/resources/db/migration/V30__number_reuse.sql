-- A carrier's number may have been given before: up to when its earlier parcel was heard of, what is known about the two, and
-- when a person said that both are one.
ALTER TABLE shipment
    ADD COLUMN same_parcel_at timestamptz,
    ADD COLUMN number_reuse   text,
    ADD COLUMN earlier_until  timestamptz;

-- Who said that scans from before a waybill belong to its parcel, and why.
CREATE TABLE same_parcel_decision (
    shipment_code text        NOT NULL PRIMARY KEY,
    decided_at    timestamptz NOT NULL,
    decided_by    text        NOT NULL,
    reason        text        NOT NULL,
    earlier_until timestamptz NOT NULL
);
