-- The effect of the test consumer: which event was applied when.
CREATE TABLE applied (
    seq          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    event_id     uuid NOT NULL,
    key          text NOT NULL,
    reference_no text NOT NULL,
    trace_id     text NOT NULL
);
