-- When what an incident tells of began: the first failure in a row of an interface and of an endpoint, and since when the share of
-- bad pushes has not been well. Null where it is well, and where nobody noted it.
ALTER TABLE poll_health ADD COLUMN failing_since timestamptz;
ALTER TABLE callback_subscription ADD COLUMN failing_since timestamptz;
ALTER TABLE push_watch ADD COLUMN errors_since timestamptz;
