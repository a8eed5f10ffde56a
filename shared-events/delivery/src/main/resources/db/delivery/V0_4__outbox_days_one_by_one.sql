-- A day whose rows lie in the default partition already cannot be made; that must not keep later days from being made.
-- Answers how many could not.
DROP FUNCTION outbox_create_days(integer);
CREATE FUNCTION outbox_create_days(days_ahead integer) RETURNS integer LANGUAGE plpgsql AS $$
DECLARE
    day date;
    refused integer := 0;
BEGIN
    FOR n IN 0..days_ahead LOOP
        day := (now() AT TIME ZONE 'UTC')::date + n;
        IF to_regclass('outbox_event_' || to_char(day, 'YYYYMMDD')) IS NULL THEN
            BEGIN
                EXECUTE format('CREATE TABLE %I PARTITION OF outbox_event FOR VALUES FROM (%L) TO (%L)',
                               'outbox_event_' || to_char(day, 'YYYYMMDD'),
                               to_char(day, 'YYYY-MM-DD') || ' 00:00:00+00',
                               to_char(day + 1, 'YYYY-MM-DD') || ' 00:00:00+00');
            EXCEPTION WHEN check_violation OR lock_not_available THEN
                refused := refused + 1;
            END;
        END IF;
    END LOOP;
    RETURN refused;
END $$;
