-- What goes to a channel at once: one notice, or all of a digest. A message that has ended is due no more.
CREATE TABLE notice_message (
    message_id    uuid        PRIMARY KEY,
    channel       text        NOT NULL,
    language      text        NOT NULL,
    status        text        NOT NULL,
    due_since     timestamptz NOT NULL,
    due_at        timestamptz,
    attempts      integer     NOT NULL,
    response_code integer,
    fault         text,
    ended_at      timestamptz
) WITH (fillfactor = 80);

-- A worker reads the beginning of its channel's part and nothing else; retention reads the other one so.
CREATE INDEX notice_message_due ON notice_message (channel, due_at) WHERE due_at IS NOT NULL;
CREATE INDEX notice_message_ended ON notice_message (ended_at) WHERE ended_at IS NOT NULL;

-- That one desk is told one thing by one route.
CREATE TABLE notice (
    notice_id     uuid        PRIMARY KEY,
    message_id    uuid        NOT NULL REFERENCES notice_message (message_id) ON DELETE CASCADE,
    route         text        NOT NULL,
    occasion      text        NOT NULL,
    turn          text        NOT NULL,
    case_id       uuid        NOT NULL,
    code          text        NOT NULL,
    family        text        NOT NULL,
    severity      text        NOT NULL,
    owner         text        NOT NULL,
    shipment_code text,
    about         text,
    clock_ends_at timestamptz,
    happened_at   timestamptz NOT NULL
);

CREATE INDEX notice_message_holds ON notice (message_id);

-- How a channel fares, over all replicas: its breaker.
CREATE TABLE notice_channel (
    channel     text    PRIMARY KEY,
    failures    integer NOT NULL,
    rests_until timestamptz,
    reported    boolean NOT NULL
) WITH (fillfactor = 80);
