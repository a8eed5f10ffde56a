-- Who had dead letters replayed, and how it ended; one at a time for all processes of the service.
CREATE TABLE dead_letter_replay (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    topic      text        NOT NULL,
    started_by text        NOT NULL,
    started_at timestamptz NOT NULL DEFAULT now(),
    -- The process that replays says so with every batch; one that is silent for long has died.
    seen_at    timestamptz NOT NULL DEFAULT now(),
    replayed   integer     NOT NULL DEFAULT 0,
    ended_at   timestamptz,
    outcome    text CHECK (outcome IN ('COMPLETED', 'FAILED', 'ENDED')),
    -- Of one that an operator ended: who, and why.
    ended_by   text,
    reason     text,
    CHECK ((ended_at IS NULL) = (outcome IS NULL))
);

CREATE UNIQUE INDEX dead_letter_replay_running ON dead_letter_replay ((true)) WHERE ended_at IS NULL;
