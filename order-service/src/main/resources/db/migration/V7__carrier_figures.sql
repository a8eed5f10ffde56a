-- How well carriers do on each lane, as tracking tells it; of two the later computed_at counts. Rates are from 0 to 1.
CREATE TABLE carrier_figures (
    carrier       text        NOT NULL,
    service       text        NOT NULL,
    origin        text        NOT NULL,
    destination   text        NOT NULL,
    first_day     date        NOT NULL,
    last_day      date        NOT NULL,
    volume        bigint      NOT NULL,
    delivered     bigint      NOT NULL,
    estimated     bigint      NOT NULL,
    p50_hours     numeric,
    p90_hours     numeric,
    p95_hours     numeric,
    on_time       numeric,
    exceptions    numeric,
    first_attempt numeric,
    computed_at   timestamptz NOT NULL,
    PRIMARY KEY (carrier, service, origin, destination)
);

-- The rate cards that others were told of, as they were told.
CREATE TABLE published_rate_card (
    card      text    PRIMARY KEY,
    version   text    NOT NULL,
    withdrawn boolean NOT NULL,
    payload   jsonb   NOT NULL
);
