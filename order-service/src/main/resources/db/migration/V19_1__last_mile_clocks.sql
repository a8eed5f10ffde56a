-- told_at is by our clock from now on: when a push came in, or when the question was put whose answer it is. signed_at is by the
-- carrier's: the newest time that it signed.
ALTER TABLE last_mile ADD COLUMN signed_at timestamptz;
UPDATE last_mile SET signed_at = told_at, told_at = since WHERE source = 'PUSH';
