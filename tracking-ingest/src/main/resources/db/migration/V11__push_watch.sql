-- Genuine pushes of an account by hour: four weeks of it are its baseline.
CREATE TABLE push_hour (
    subject text        NOT NULL,
    hour    timestamptz NOT NULL,
    pushes  bigint      NOT NULL,
    PRIMARY KEY (subject, hour)
);

-- How each account stands: what replicas wrote down since the last turn, its silence, its share of bad pushes.
CREATE TABLE push_watch (
    subject       text             NOT NULL PRIMARY KEY,
    fresh_genuine bigint           NOT NULL,
    fresh_judged  bigint           NOT NULL,
    fresh_faults  bigint           NOT NULL,
    silent_millis bigint           NOT NULL DEFAULT 0,
    missed        double precision NOT NULL DEFAULT 0,
    gap_told      boolean          NOT NULL DEFAULT false,
    error_pushes  double precision NOT NULL DEFAULT 0,
    error_faults  double precision NOT NULL DEFAULT 0,
    errors_told   boolean          NOT NULL DEFAULT false
) WITH (fillfactor = 50);

-- When accounts were last judged: its one row is the lock that lets one replica at a time do so.
CREATE TABLE push_watch_turn (
    only_row  boolean     NOT NULL PRIMARY KEY DEFAULT true CHECK (only_row),
    turned_at timestamptz NOT NULL
);
INSERT INTO push_watch_turn (turned_at) VALUES (now());
