-- A pick-up whose day has passed stands in the way of no other one.
ALTER TABLE pickup DROP CONSTRAINT pickup_state_check;
ALTER TABLE pickup ADD CHECK (state IN ('ASKING', 'BOOKED', 'REFUSED', 'CANCELLED', 'PAST'));
