-- Queues as people narrowed them, under names of theirs.
CREATE TABLE saved_view (
    id       uuid    PRIMARY KEY,
    version  bigint  NOT NULL,
    person   text    NOT NULL,
    desk     text    NOT NULL,
    name     text    NOT NULL,
    severity text,
    state    text,
    code     text,
    late     boolean NOT NULL,
    shared   boolean NOT NULL
);
CREATE UNIQUE INDEX saved_view_name ON saved_view (person, desk, lower(name));
CREATE INDEX saved_view_shared ON saved_view (desk, name) WHERE shared;
