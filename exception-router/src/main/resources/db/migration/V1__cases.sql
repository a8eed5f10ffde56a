-- One row per subject (a shipment or an integration): the little that is kept of it, and when its next clock is due.
-- Its row lock is the lock of everything that belongs to the subject.
CREATE TABLE subject (
    key                text        PRIMARY KEY,
    shipment_code      text,
    order_id           uuid,
    merchant_id        text,
    carrier            text,
    origin             text,
    destination        text,
    version            bigint      NOT NULL DEFAULT 0,
    state              text,
    substate           text,
    state_at           timestamptz,
    state_version      bigint      NOT NULL DEFAULT 0,
    state_decided      boolean     NOT NULL DEFAULT false,
    state_carrier      text,
    signals            jsonb       NOT NULL DEFAULT '{}',
    first_delivered_at timestamptz,
    first_returning_at timestamptz,
    conflict_version   bigint      NOT NULL DEFAULT -1,
    consistent_version bigint      NOT NULL DEFAULT -1,
    consistent_at      timestamptz,
    last_movement_at   timestamptz,
    issued_at          timestamptz,
    cancelled_at       timestamptz,
    failed_attempts    integer     NOT NULL DEFAULT 0,
    due_at             timestamptz
) WITH (fillfactor = 80);

-- The one index of all clocks: a sweep reads its beginning and nothing else.
CREATE INDEX subject_due ON subject (due_at) WHERE due_at IS NOT NULL;

-- Which classes of trouble were told of a subject, one row per class.
CREATE TABLE occurrence (
    subject_key text        NOT NULL REFERENCES subject (key),
    code        text        NOT NULL,
    family      text        NOT NULL,
    first_at    timestamptz NOT NULL,
    last_at     timestamptz NOT NULL,
    times       bigint      NOT NULL,
    rule        text        NOT NULL,
    words       text[]      NOT NULL,
    explanation text        NOT NULL,
    event_id    uuid        NOT NULL,
    known_at    timestamptz NOT NULL,
    PRIMARY KEY (subject_key, code)
);

CREATE TABLE exception_case (
    case_id                 uuid        PRIMARY KEY,
    subject_key             text        NOT NULL REFERENCES subject (key),
    shipment_code           text,
    order_id                uuid,
    merchant_id             text,
    about                   text,
    family                  text        NOT NULL,
    code                    text        NOT NULL,
    severity                text        NOT NULL,
    owner                   text        NOT NULL,
    copy_owners             text[]      NOT NULL,
    by_hand                 boolean     NOT NULL,
    rule                    text        NOT NULL,
    words                   text[]      NOT NULL,
    explanation             text        NOT NULL,
    event_id                uuid        NOT NULL,
    occurred_at             timestamptz NOT NULL,
    state                   text        NOT NULL,
    occurrences             bigint      NOT NULL,
    opened_at               timestamptz NOT NULL,
    clock_started_at        timestamptz NOT NULL,
    first_response_due      timestamptz NOT NULL,
    first_response_notified integer     NOT NULL,
    resolve_due             timestamptz,
    resolve_notified        integer     NOT NULL,
    acknowledged_at         timestamptz,
    waiting_on              text,
    waiting_until           timestamptz,
    resolved_at             timestamptz,
    resolved_automatically  boolean,
    resolution              text,
    note                    text,
    settled_until           timestamptz,
    closed_at               timestamptz,
    reopenings              integer     NOT NULL,
    version                 bigint      NOT NULL
) WITH (fillfactor = 80);

-- The promise: at most one open case of a family on a subject, whoever writes.
CREATE UNIQUE INDEX exception_case_one_open ON exception_case (subject_key, family)
    WHERE state NOT IN ('RESOLVED', 'CLOSED');
CREATE INDEX exception_case_newest ON exception_case (subject_key, family, opened_at DESC);
CREATE INDEX exception_case_shipment ON exception_case (shipment_code, case_id DESC) WHERE shipment_code IS NOT NULL;
CREATE INDEX exception_case_queue ON exception_case (owner, case_id DESC);
CREATE INDEX exception_case_open_queue ON exception_case (owner, case_id DESC)
    WHERE state NOT IN ('RESOLVED', 'CLOSED');

-- The story of a subject, only ever added to.
CREATE TABLE timeline_entry (
    entry_id    bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    subject_key text        NOT NULL REFERENCES subject (key),
    case_id     uuid REFERENCES exception_case (case_id),
    happened_at timestamptz NOT NULL,
    recorded_at timestamptz NOT NULL,
    kind        text        NOT NULL,
    actor       text        NOT NULL,
    text        text        NOT NULL
);

CREATE INDEX timeline_entry_subject ON timeline_entry (subject_key, entry_id);
