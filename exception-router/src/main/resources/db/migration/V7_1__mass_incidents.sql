-- Many parcels with one trouble at one place of one carrier: one incident, with one decision for all its members.
CREATE TABLE mass_incident (
    incident_id   uuid        PRIMARY KEY,
    carrier       text        NOT NULL,
    place         text        NOT NULL,
    code          text        NOT NULL,
    family        text        NOT NULL,
    owner         text        NOT NULL,
    severity      text        NOT NULL,
    state         text        NOT NULL,
    opened_at     timestamptz NOT NULL,
    members       bigint      NOT NULL,
    decided       bigint      NOT NULL DEFAULT 0,
    action        text,
    person        text,
    decided_at    timestamptz,
    waiting_on    text,
    waiting_until timestamptz,
    reason        text,
    note          bytea,
    closed_at     timestamptz,
    version       bigint      NOT NULL
) WITH (fillfactor = 80);

-- The promise: one cause has one incident that takes members, whoever writes.
CREATE UNIQUE INDEX mass_incident_one_taking ON mass_incident (carrier, place, code)
    WHERE state NOT IN ('RESOLVING', 'CLOSED');
CREATE INDEX mass_incident_open ON mass_incident (incident_id) WHERE closed_at IS NULL;
CREATE INDEX mass_incident_queue ON mass_incident (owner, incident_id DESC);

CREATE TABLE mass_incident_member (
    incident_id   uuid        NOT NULL REFERENCES mass_incident (incident_id),
    case_id       uuid        NOT NULL REFERENCES exception_case (case_id),
    shipment_code text        NOT NULL,
    merchant_id   text,
    opened_at     timestamptz NOT NULL,
    joined_at     timestamptz NOT NULL,
    left_at       timestamptz,
    decided       bigint      NOT NULL,
    PRIMARY KEY (incident_id, case_id)
) WITH (fillfactor = 80);

-- Who is still in, by the decision that has reached them; and the first members.
CREATE INDEX mass_incident_member_open ON mass_incident_member (incident_id, decided, case_id) WHERE left_at IS NULL;
CREATE INDEX mass_incident_member_first ON mass_incident_member (incident_id, opened_at);
CREATE INDEX mass_incident_member_case ON mass_incident_member (case_id, joined_at DESC);

-- Cases that were opened lately and belong to no incident, each as it was opened last. A row is weighed once and lies here until it joins or is too old.
CREATE TABLE case_opening (
    case_id       uuid        PRIMARY KEY,
    opened_at     timestamptz NOT NULL,
    shipment_code text        NOT NULL,
    merchant_id   text,
    carrier       text        NOT NULL,
    place         text        NOT NULL,
    code          text        NOT NULL,
    family        text        NOT NULL,
    owner         text        NOT NULL,
    severity      text        NOT NULL,
    weighed       boolean     NOT NULL DEFAULT false
);

CREATE INDEX case_opening_fresh ON case_opening (opened_at, case_id) WHERE NOT weighed;
CREATE INDEX case_opening_cause ON case_opening (carrier, place, code, opened_at) WHERE weighed;
CREATE INDEX case_opening_old ON case_opening (opened_at) WHERE weighed;
