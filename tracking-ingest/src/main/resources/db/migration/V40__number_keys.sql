-- A carrier's number is kept as it is shown, and found by its key: letters and digits, so that every spelling of it is one.
ALTER TABLE shipment_leg ADD COLUMN number_key text;
UPDATE shipment_leg SET number_key = regexp_replace(tracking_number, '[^[:alnum:]]', '', 'g');
ALTER TABLE shipment_leg ALTER COLUMN number_key SET NOT NULL;
ALTER TABLE shipment_leg DROP CONSTRAINT shipment_leg_pkey, ADD PRIMARY KEY (number_key, carrier);

ALTER TABLE polled_leg ADD COLUMN number_key text;
UPDATE polled_leg SET number_key = regexp_replace(tracking_number, '[^[:alnum:]]', '', 'g');
ALTER TABLE polled_leg ALTER COLUMN number_key SET NOT NULL;
ALTER TABLE polled_leg DROP CONSTRAINT polled_leg_pkey, ADD PRIMARY KEY (number_key, carrier);

ALTER TABLE call_note ADD COLUMN number_key text;
UPDATE call_note SET number_key = regexp_replace(tracking_number, '[^[:alnum:]]', '', 'g');
DROP INDEX call_note_by_number;
CREATE INDEX call_note_by_number ON call_note (number_key) WHERE number_key IS NOT NULL;
