-- When an incident told that the range is used up; null where none did, and once another range stands in for it.
ALTER TABLE number_range ADD COLUMN told_at timestamptz;
UPDATE number_range SET told_at = now() WHERE next_serial > last_serial;
