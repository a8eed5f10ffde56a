-- What the stall clocks ask for besides the last scan: the booked service, the last news, the place of the last scan, and by
-- when the carrier said that it would deliver.
ALTER TABLE subject
    ADD COLUMN service          text,
    ADD COLUMN heard_at         timestamptz,
    ADD COLUMN seen_country     text,
    ADD COLUMN seen_region      text,
    ADD COLUMN seen_at          timestamptz,
    ADD COLUMN seen_version     bigint NOT NULL DEFAULT 0,
    ADD COLUMN promised_until   timestamptz,
    ADD COLUMN promised_version bigint NOT NULL DEFAULT 0;

-- Parcels under way get the clocks that are new: the next sweeps look at each once and store when it is due.
UPDATE subject
SET heard_at = greatest(last_movement_at, least(state_at, now())), due_at = now()
WHERE shipment_code IS NOT NULL
  AND coalesce(state, 'LABELED') NOT IN ('DELIVERED', 'RETURNED', 'LOST', 'DESTROYED', 'CANCELLED', 'EXPIRED');
