-- Numbers that a carrier's interface is asked about. A row that is taken is due again when its lease is over, so one column
-- says both when to ask and when whoever took it counts as dead.
CREATE TABLE polled_leg (
    tracking_number text        NOT NULL,
    carrier         text        NOT NULL,
    provider        text        NOT NULL,
    shipment_code   text        NOT NULL,
    registered      boolean     NOT NULL,
    watched_at      timestamptz NOT NULL DEFAULT now(),
    due_at          timestamptz NOT NULL,
    lease           uuid,
    version         bigint      NOT NULL DEFAULT 0,
    unchanged       integer     NOT NULL DEFAULT 0,
    faults          integer     NOT NULL DEFAULT 0,
    PRIMARY KEY (tracking_number, carrier)
) WITH (fillfactor = 80);
CREATE INDEX polled_leg_due ON polled_leg (provider, registered, due_at);
CREATE INDEX polled_leg_taken ON polled_leg (lease) WHERE lease IS NOT NULL;

-- One row for each call that an interface allows within a gap; whoever calls holds one.
CREATE TABLE poll_slot (
    provider   text        NOT NULL,
    slot       integer     NOT NULL,
    free_at    timestamptz NOT NULL,
    not_before timestamptz NOT NULL,
    holder     uuid,
    PRIMARY KEY (provider, slot)
) WITH (fillfactor = 50);

-- Calls that failed in a row, and since when that counts as an outage.
CREATE TABLE poll_health (
    provider   text    NOT NULL PRIMARY KEY,
    faults     integer NOT NULL,
    down_since timestamptz
);
