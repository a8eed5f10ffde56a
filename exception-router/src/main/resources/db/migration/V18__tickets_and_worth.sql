-- Tickets of help desks that are about cases and mass incidents.
CREATE TABLE ticket (
    desk      text        NOT NULL,
    number    text        NOT NULL,
    case_id   uuid        NOT NULL,
    language  text        NOT NULL,
    state     text        NOT NULL,
    opened_at timestamptz NOT NULL,
    PRIMARY KEY (desk, number)
) WITH (fillfactor = 80);

CREATE INDEX ticket_case ON ticket (case_id, desk, opened_at DESC);

-- What help desks told, each once; what is older than a push may be is forgotten.
CREATE TABLE ticket_event (
    desk        text        NOT NULL,
    event       text        NOT NULL,
    received_at timestamptz NOT NULL,
    PRIMARY KEY (desk, event)
);

CREATE INDEX ticket_event_received ON ticket_event (received_at);

-- What the goods of a parcel are worth, as its order declares it.
ALTER TABLE subject ADD COLUMN worth_minor bigint, ADD COLUMN worth_currency text;

-- How long nobody may tell of an integration's fault until it is over, where its emitter says so.
ALTER TABLE subject ADD COLUMN over_after_seconds bigint;

-- Since when a channel fails.
ALTER TABLE notice_channel ADD COLUMN failing_since timestamptz;
