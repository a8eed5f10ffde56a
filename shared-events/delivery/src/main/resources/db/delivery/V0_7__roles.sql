-- Three roles work on a service's database: its owner migrates it, the writer is the service, and replication is the relay.
-- afterMigrate.sql gives the last two what they need; where one role is all three, nothing is given or taken.

-- Tables whose rows are only ever added: the writer may neither change nor delete one.
CREATE TABLE append_only (
    name     text PRIMARY KEY,
    -- Columns that hold sealed words: they are written anew when a key is replaced, and nothing else of a row is.
    resealed text[] NOT NULL DEFAULT '{}'
);

INSERT INTO append_only (name) VALUES ('outbox_event'), ('inbox_put_aside');

-- The relay makes and drops days of a table that it does not own, and it can do nothing else to them.
ALTER FUNCTION outbox_create_days(integer) SECURITY DEFINER SET search_path = public, pg_temp;

-- Drops one day, as outbox_days_before names it.
CREATE FUNCTION outbox_drop_day(day text) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    IF NOT EXISTS (SELECT FROM outbox_days_before(now()) AS past WHERE past = day) THEN
        RAISE EXCEPTION '% is no past day of the outbox', day USING ERRCODE = 'invalid_parameter_value';
    END IF;
    EXECUTE format('DROP TABLE %I', day);
END $$;

REVOKE EXECUTE ON FUNCTION outbox_create_days(integer), outbox_drop_day(text), waymark_relay_repair(),
    waymark_outbox_publish_refused(uuid, text), waymark_outbox_drop_refused(uuid, text, text) FROM PUBLIC;
