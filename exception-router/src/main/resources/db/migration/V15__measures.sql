-- One row for each time that a case stood open: a case that comes back forgets what it was before. What changes no more is rolled
-- up, once, into the daily figures.
CREATE TABLE case_episode (
    case_id                uuid        NOT NULL REFERENCES exception_case (case_id),
    number                 integer     NOT NULL,
    code                   text        NOT NULL,
    family                 text        NOT NULL,
    severity               text        NOT NULL,
    owner                  text        NOT NULL,
    carrier                text,
    lane                   text,
    channel                text,
    merchant_id            text,
    place                  text,
    opened_at              timestamptz NOT NULL,
    evident_at             timestamptz NOT NULL,
    detect_bucket          smallint    NOT NULL,
    acknowledged_at        timestamptz,
    acknowledge_bucket     smallint,
    resolved_at            timestamptz,
    automatic              boolean,
    resolve_bucket         smallint,
    first_response_due     timestamptz NOT NULL,
    first_response_late_at timestamptz,
    resolve_due            timestamptz,
    resolve_late_at        timestamptz,
    rolled_up              boolean     NOT NULL DEFAULT false,
    PRIMARY KEY (case_id, number)
) WITH (fillfactor = 80);

-- What a look must read beside the days, and what the next roll-up moves: both stay small, however many episodes there were.
CREATE INDEX case_episode_pending ON case_episode (opened_at) WHERE NOT rolled_up;
CREATE INDEX case_episode_settled ON case_episode (resolved_at) WHERE resolved_at IS NOT NULL AND NOT rolled_up;

-- How often what happened on a day (UTC), by one dimension at a time; a bucket says how long it took.
CREATE TABLE daily_measure (
    dimension   text     NOT NULL,
    day         date     NOT NULL,
    value       text     NOT NULL,
    merchant_id text     NOT NULL,
    measure     text     NOT NULL,
    bucket      smallint NOT NULL,
    counted     bigint   NOT NULL,
    PRIMARY KEY (dimension, day, value, merchant_id, measure, bucket)
) WITH (fillfactor = 80);
CREATE INDEX daily_measure_merchant ON daily_measure (merchant_id, dimension, day);

-- The merchant's product, and whether the daily figures hold the waybill.
ALTER TABLE subject
    ADD COLUMN channel  text,
    ADD COLUMN measured boolean NOT NULL DEFAULT false;
CREATE INDEX subject_unmeasured ON subject (issued_at) WHERE issued_at IS NOT NULL AND NOT measured;
CREATE INDEX subject_measurable ON subject (issued_at)
    WHERE issued_at IS NOT NULL AND heard_at IS NOT NULL AND NOT measured;

CREATE FUNCTION pg_temp.bucket(length interval) RETURNS smallint LANGUAGE sql IMMUTABLE AS $$
    SELECT CASE WHEN extract(epoch FROM length) < 1 THEN 0
        ELSE 1 + floor(ln(floor(extract(epoch FROM length))) / ln(1.1)) END
$$;

-- Every case there is gets the episode that it still remembers, which is its last one.
INSERT INTO case_episode (case_id, number, code, family, severity, owner, carrier, lane, merchant_id, place, opened_at, evident_at,
    detect_bucket, acknowledged_at, acknowledge_bucket, resolved_at, automatic, resolve_bucket, first_response_due,
    first_response_late_at, resolve_due, resolve_late_at)
SELECT case_id, reopenings, code, family, severity, owner, carrier, lane, merchant_id, place, clock_started_at, evident_at,
    pg_temp.bucket(clock_started_at - evident_at), seen_to_at, pg_temp.bucket(seen_to_at - clock_started_at), resolved_at,
    resolved_automatically, pg_temp.bucket(resolved_at - clock_started_at), first_response_due,
    CASE WHEN coalesce(seen_to_at, resolved_at, 'infinity') > first_response_due THEN first_response_due END,
    resolve_due, CASE WHEN coalesce(resolved_at, 'infinity') > resolve_due THEN resolve_due END
FROM (SELECT c.*, coalesce(s.carrier, s.state_carrier) AS carrier, s.origin || '-' || s.destination AS lane,
        coalesce(s.seen_country || coalesce('-' || s.seen_region, ''), s.destination, s.origin) AS place,
        CASE WHEN c.rule = 'STALL_CLOCK' THEN coalesce(o.known_at, c.occurred_at) ELSE c.occurred_at END AS evident_at,
        coalesce(c.acknowledged_at, CASE WHEN NOT c.resolved_automatically THEN c.resolved_at END) AS seen_to_at
    FROM exception_case c
    JOIN subject s ON s.key = c.subject_key
    LEFT JOIN occurrence o ON o.subject_key = c.subject_key AND o.code = c.code) AS known;
