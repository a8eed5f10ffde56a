-- A replay that fails for ever can be ended by an operator, who says why.
ALTER TABLE mapping_replay DROP CONSTRAINT mapping_replay_state_check;
ALTER TABLE mapping_replay
    ADD CONSTRAINT mapping_replay_state_check CHECK (state IN ('WAITING', 'RUNNING', 'COMPLETED', 'ENDED')),
    ADD COLUMN ended_by text,
    ADD COLUMN end_reason text,
    ADD CONSTRAINT mapping_replay_ended CHECK ((state = 'ENDED') = (ended_by IS NOT NULL AND end_reason IS NOT NULL));
DROP INDEX mapping_replay_due;
CREATE INDEX mapping_replay_due ON mapping_replay (due_at) WHERE state IN ('WAITING', 'RUNNING');
