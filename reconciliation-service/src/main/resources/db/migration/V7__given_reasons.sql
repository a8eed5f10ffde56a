-- Why money went back, in the words of whoever sent the event; sealed, as words may name people.
CREATE TABLE given_reason (
    event_id uuid  PRIMARY KEY,
    words    bytea NOT NULL
);
