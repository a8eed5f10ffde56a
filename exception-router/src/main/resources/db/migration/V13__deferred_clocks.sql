-- Whose clocks could not ring and of whom the technical desk was told; a row goes when the clocks ring again.
CREATE TABLE deferred_clock (
    subject_key    text        PRIMARY KEY,
    deferred_until timestamptz NOT NULL
);
