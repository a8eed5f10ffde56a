-- Gives the writer and the relay their rights on every table there is, after each start's migrations: a table that a
-- migration adds needs no line of its own. A role that is the owner too keeps what it has.
DO $$
DECLARE
    writer text := '${writer}';
    relay text := '${replication}';
    place record;
BEGIN
    -- Several replicas start at once; rights on one table cannot be given by two of them at a time.
    PERFORM pg_advisory_xact_lock(hashtextextended('waymark rights', 0));
    IF writer <> current_user THEN
        EXECUTE format('GRANT USAGE ON SCHEMA public TO %I', writer);
        EXECUTE format('GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO %I', writer);
        FOR place IN
            SELECT c.relname AS name, a.name IS NOT NULL AS only_grows, coalesce(a.resealed, '{}') AS resealed
            FROM pg_class c LEFT JOIN append_only a ON a.name = c.relname
            WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND NOT c.relispartition
              AND c.relname NOT IN ('append_only', 'flyway_schema_history')
        LOOP
            EXECUTE format('GRANT SELECT, INSERT ON %I TO %I', place.name, writer);
            EXECUTE format(CASE WHEN place.only_grows THEN 'REVOKE UPDATE, DELETE ON %I FROM %I'
                                ELSE 'GRANT UPDATE, DELETE ON %I TO %I' END, place.name, writer);
            IF place.resealed <> '{}' THEN
                EXECUTE format('GRANT UPDATE (%s) ON %I TO %I',
                               (SELECT string_agg(quote_ident(name), ', ') FROM unnest(place.resealed) AS name),
                               place.name, writer);
            END IF;
        END LOOP;
    END IF;
    IF relay <> current_user THEN
        EXECUTE format('GRANT USAGE ON SCHEMA public TO %I', relay);
        EXECUTE format('GRANT SELECT ON outbox_event TO %I', relay);
        EXECUTE format('GRANT SELECT, INSERT, UPDATE ON relay_position, outbox_refused TO %I', relay);
        EXECUTE format('GRANT EXECUTE ON FUNCTION outbox_create_days(integer), outbox_drop_day(text) TO %I', relay);
    END IF;
END $$;
