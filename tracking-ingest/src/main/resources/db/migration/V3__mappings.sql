-- Every change of what a provider's code means, by a release's table or by a person, numbered in the order of its commit.
CREATE TABLE mapping_revision (
    revision      bigint      NOT NULL PRIMARY KEY,
    provider      text        NOT NULL,
    code          text        NOT NULL,
    source        text        NOT NULL CHECK (source IN ('FILE', 'TAUGHT', 'WITHDRAWN')),
    was_known     boolean     NOT NULL,
    was_state     text,
    was_substate  text,
    was_exception text,
    known         boolean     NOT NULL,
    state         text,
    substate      text,
    exception     text,
    author        text        NOT NULL,
    note          text        NOT NULL,
    recorded_at   timestamptz NOT NULL
);
CREATE INDEX mapping_revision_by_code ON mapping_revision (provider, code, revision);

CREATE FUNCTION refuse_mapping_revision_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'mapping_revision is an audit trail: rows are only added' USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER mapping_revision_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON mapping_revision
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_mapping_revision_change();

-- Tables of releases that were taken over once; a replica with an older release never takes the newer table back.
CREATE TABLE mapping_file (
    provider      text        NOT NULL,
    digest        text        NOT NULL,
    registered_at timestamptz NOT NULL,
    PRIMARY KEY (provider, digest)
);

-- Work that reads what is stored again: the nodes of one code (code, revision), or all bodies of a time (since, until).
CREATE TABLE mapping_replay (
    id                uuid        NOT NULL PRIMARY KEY,
    provider          text        NOT NULL,
    code              text,
    revision          bigint,
    account           text,
    since             timestamptz,
    until             timestamptz,
    reached           uuid,
    state             text        NOT NULL CHECK (state IN ('WAITING', 'RUNNING', 'COMPLETED')),
    requested_by      text        NOT NULL,
    requested_at      timestamptz NOT NULL,
    started_at        timestamptz,
    finished_at       timestamptz,
    due_at            timestamptz NOT NULL,
    holder            uuid,
    failures          integer     NOT NULL DEFAULT 0,
    failure           text,
    nodes_read        bigint      NOT NULL DEFAULT 0,
    nodes_changed     bigint      NOT NULL DEFAULT 0,
    shipments_read    bigint      NOT NULL DEFAULT 0,
    shipments_changed bigint      NOT NULL DEFAULT 0,
    bodies_read       bigint      NOT NULL DEFAULT 0,
    bodies_missing    bigint      NOT NULL DEFAULT 0,
    bodies_unreadable bigint      NOT NULL DEFAULT 0,
    CHECK ((code IS NULL) = (revision IS NULL) AND (code IS NULL) = (since IS NOT NULL) AND (since IS NULL) = (until IS NULL))
);
CREATE INDEX mapping_replay_due ON mapping_replay (due_at) WHERE state <> 'COMPLETED';
CREATE UNIQUE INDEX mapping_replay_by_revision ON mapping_replay (revision) WHERE revision IS NOT NULL;

-- Which shipments a replay looked at, so that each is counted once however many batches meet it.
CREATE TABLE mapping_replay_shipment (
    replay_id   uuid    NOT NULL,
    shipment_id uuid    NOT NULL,
    changed     boolean NOT NULL,
    PRIMARY KEY (replay_id, shipment_id)
);
