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
