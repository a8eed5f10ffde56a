-- Set where the carrier told a time that nobody can believe; occurred_at is then the time of receipt.
ALTER TABLE shipment_node ADD COLUMN time_doubtful boolean NOT NULL DEFAULT false;
