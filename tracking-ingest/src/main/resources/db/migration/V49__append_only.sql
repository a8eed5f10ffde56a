-- Raw bodies and changes of what codes mean are only added to.
INSERT INTO append_only (name) VALUES ('raw_push'), ('mapping_revision'), ('mapping_file');

-- The service makes and drops days of raw bodies by these two and owns none of them.
CREATE FUNCTION raw_push_create_day(day date) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    EXECUTE format('CREATE TABLE IF NOT EXISTS %I PARTITION OF raw_push FOR VALUES FROM (%L) TO (%L)',
                   'raw_push_' || to_char(day, 'YYYYMMDD'),
                   to_char(day, 'YYYY-MM-DD') || ' 00:00:00+00',
                   to_char(day + 1, 'YYYY-MM-DD') || ' 00:00:00+00');
END $$;

-- Drops the days before a day, which is never later than today (UTC).
CREATE FUNCTION raw_push_drop_days_before(oldest date) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    name text;
BEGIN
    FOR name IN
        SELECT c.relname FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid
        WHERE i.inhparent = 'raw_push'::regclass AND c.relname ~ '^raw_push_[0-9]{8}$'
          AND to_date(right(c.relname, 8), 'YYYYMMDD') < least(oldest, (now() AT TIME ZONE 'UTC')::date)
    LOOP
        EXECUTE format('DROP TABLE %I', name);
    END LOOP;
END $$;
