-- Which transaction booked an entry. An export holds what was booked before it was asked for, so it needs no lock: it waits
-- until the transactions that ran then have ended, and leaves out those that came later.
ALTER TABLE ledger_entry
    ADD COLUMN booked_in xid8 NOT NULL DEFAULT pg_current_xact_id();

-- requester: the merchant that asked, '' for the house. horizon: the transaction of the request; later ones have higher
-- numbers.
ALTER TABLE ledger_export
    ALTER COLUMN after_position SET DEFAULT 0,
    ALTER COLUMN last_position SET DEFAULT 0,
    ADD COLUMN requester text        NOT NULL DEFAULT '',
    ADD COLUMN horizon   xid8        NOT NULL DEFAULT pg_current_xact_id(),
    ADD COLUMN attempts  integer     NOT NULL DEFAULT 0,
    ADD COLUMN due_at    timestamptz NOT NULL DEFAULT now(),
    ADD COLUMN begun_at  timestamptz,
    ADD CONSTRAINT ledger_export_state CHECK (state IN ('REQUESTED', 'READY', 'FAILED'));

-- Those of before stand on their positions: every entry there is counts.
UPDATE ledger_export SET horizon = ((pg_current_xact_id()::text)::bigint + 1)::text::xid8;

DROP INDEX ledger_export_requested;
CREATE INDEX ledger_export_requested ON ledger_export (requester, requested_at) WHERE state = 'REQUESTED';
CREATE INDEX ledger_export_turns ON ledger_export (requester, begun_at);
