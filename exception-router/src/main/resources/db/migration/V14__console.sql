-- What people say in the console: it lies on what tables say. fields are sealed, for they may name people.
CREATE TABLE console_entry (
    id         text        PRIMARY KEY,
    room       text        NOT NULL,
    name       text        NOT NULL,
    version    bigint      NOT NULL,
    fields     bytea       NOT NULL,
    changed_at timestamptz NOT NULL,
    changed_by text        NOT NULL,
    CHECK (id = room || '/' || name)
);

-- Counts changes, so that replicas see that there is one; whoever changes holds its only row.
CREATE TABLE console_revision (
    one_row  boolean PRIMARY KEY DEFAULT true CHECK (one_row),
    revision bigint  NOT NULL
);
INSERT INTO console_revision (revision) VALUES (0);

-- Who changed what, append only. Ids hold the time.
CREATE TABLE console_change (
    change_id  uuid        PRIMARY KEY,
    changed_at timestamptz NOT NULL,
    changed_by text        NOT NULL,
    room       text        NOT NULL,
    name       text        NOT NULL,
    before     bytea,
    after      bytea
);
CREATE INDEX console_change_of ON console_change (room, name, change_id);
INSERT INTO append_only (name, resealed) VALUES ('console_change', '{before,after}');

-- By which override and which state of the tables a case was given its desk, severity and clocks; base_severity is what later rises
-- come on top of, and null for cases from before, whose severity is.
ALTER TABLE exception_case
    ADD COLUMN override_name text,
    ADD COLUMN rules_version text,
    ADD COLUMN base_severity text;
