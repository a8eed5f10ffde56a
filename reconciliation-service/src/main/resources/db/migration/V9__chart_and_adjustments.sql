-- The chart of accounts: rows of the table chart-of-accounts.csv, added at start. What an account is never changes.
CREATE TABLE ledger_account (
    account     text        PRIMARY KEY,
    type        text        NOT NULL
        CHECK (type IN ('ASSET', 'LIABILITY', 'EQUITY', 'REVENUE', 'CONTRA_REVENUE', 'EXPENSE')),
    normal_side text        NOT NULL CHECK (normal_side IN ('DEBIT', 'CREDIT')),
    opened_at   timestamptz NOT NULL DEFAULT now()
);

-- The carrier that an entry is about, where it is about one.
ALTER TABLE ledger_entry ADD COLUMN carrier text;
ALTER TABLE ledger_entry DISABLE TRIGGER ledger_entry_append_only;
UPDATE ledger_entry SET carrier = substr(reason, length('Expected charge of ') + 1) WHERE kind = 'EXPECTED_CHARGE';
UPDATE ledger_entry r SET carrier = o.carrier FROM ledger_entry o
WHERE r.kind = 'EXPECTED_CHARGE_REVERSAL' AND o.entry_id = r.reverses;
ALTER TABLE ledger_entry ENABLE TRIGGER ledger_entry_append_only;

CREATE INDEX ledger_entry_by_shipment ON ledger_entry (shipment_code, position) WHERE shipment_code IS NOT NULL;
CREATE INDEX ledger_entry_by_carrier ON ledger_entry (carrier, position) WHERE carrier IS NOT NULL;
CREATE INDEX ledger_entry_by_reversed ON ledger_entry (reverses) WHERE reverses IS NOT NULL;
-- What takes all of an entry back does so once. Voids take a part each; a chargeback takes nothing back.
CREATE UNIQUE INDEX ledger_entry_reversed_once ON ledger_entry (reverses)
    WHERE kind IN ('EXPECTED_CHARGE_REVERSAL', 'REVERSAL');

-- What a person wants booked, and what another said to it; the proposer's words lie in given_reason.
CREATE TABLE ledger_adjustment (
    adjustment_id uuid        PRIMARY KEY,
    order_id      uuid        NOT NULL,
    shipment_code text,
    merchant_id   text        NOT NULL,
    carrier       text,
    reverses      uuid REFERENCES ledger_entry (entry_id),
    accounts      text[]      NOT NULL,
    amounts_minor bigint[]    NOT NULL,
    currencies    text[]      NOT NULL,
    evidence      uuid[]      NOT NULL CHECK (cardinality(evidence) > 0),
    occurred_at   timestamptz NOT NULL,
    proposed_by   text        NOT NULL,
    proposed_at   timestamptz NOT NULL,
    CHECK (cardinality(accounts) = cardinality(amounts_minor) AND cardinality(accounts) = cardinality(currencies))
);
CREATE INDEX ledger_adjustment_by_order ON ledger_adjustment (order_id);
CREATE TABLE ledger_adjustment_decision (
    adjustment_id uuid        PRIMARY KEY REFERENCES ledger_adjustment,
    approved      boolean     NOT NULL,
    decided_by    text        NOT NULL,
    decided_at    timestamptz NOT NULL
);

-- What one unit of a currency was worth in another on a day, and who says so. Another statement for the same day counts from
-- when it was made.
CREATE TABLE exchange_rate (
    from_currency text        NOT NULL CHECK (from_currency ~ '^[A-Z]{3}$'),
    to_currency   text        NOT NULL CHECK (to_currency ~ '^[A-Z]{3}$' AND to_currency <> from_currency),
    day           date        NOT NULL,
    rate          numeric     NOT NULL CHECK (rate > 0),
    source        text        NOT NULL,
    stated_by     text        NOT NULL,
    stated_at     timestamptz NOT NULL,
    PRIMARY KEY (from_currency, to_currency, day, stated_at)
);
CREATE TRIGGER exchange_rate_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON exchange_rate
    FOR EACH STATEMENT EXECUTE FUNCTION ledger_refuse_change();

-- Four eyes, whoever writes.
CREATE FUNCTION ledger_require_four_eyes() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.decided_by = (SELECT proposed_by FROM ledger_adjustment WHERE adjustment_id = NEW.adjustment_id) THEN
        RAISE EXCEPTION 'adjustment % is decided by another person than its proposer', NEW.adjustment_id
            USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER ledger_adjustment_four_eyes BEFORE INSERT ON ledger_adjustment_decision
    FOR EACH ROW EXECUTE FUNCTION ledger_require_four_eyes();
CREATE TRIGGER ledger_account_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger_account
    FOR EACH STATEMENT EXECUTE FUNCTION ledger_refuse_change();
CREATE TRIGGER ledger_adjustment_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger_adjustment
    FOR EACH STATEMENT EXECUTE FUNCTION ledger_refuse_change();
CREATE TRIGGER ledger_adjustment_decision_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger_adjustment_decision
    FOR EACH STATEMENT EXECUTE FUNCTION ledger_refuse_change();

-- Balance: once for each statement that books, over the rows that it adds, where three calls for each entry were made
-- before. An entry comes with all of its lines in one statement. Whatever the tables' statistics say, other rows are found
-- by their key.
DROP TRIGGER ledger_entry_balances ON ledger_entry;
DROP TRIGGER ledger_line_balances ON ledger_line;
DROP FUNCTION ledger_require_balance();

CREATE FUNCTION ledger_require_lines() RETURNS trigger LANGUAGE plpgsql
    SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off AS $$
DECLARE
    bare bigint;
BEGIN
    SELECT f.position INTO bare FROM fresh f
    WHERE (SELECT count(*) FROM ledger_line l WHERE l.position = f.position) < 2 LIMIT 1;
    IF FOUND THEN
        RAISE EXCEPTION 'ledger entry at position % does not balance: it came without its lines', bare
            USING ERRCODE = 'check_violation';
    END IF;
    SELECT f.position INTO bare FROM fresh f
    WHERE f.kind IN ('ADJUSTMENT', 'REVERSAL')
      AND NOT EXISTS (SELECT FROM ledger_adjustment_decision d
                      WHERE d.adjustment_id = f.business_key::uuid AND d.approved) LIMIT 1;
    IF FOUND THEN
        RAISE EXCEPTION 'ledger entry at position % adjusts the books, and nobody has approved that', bare
            USING ERRCODE = 'check_violation';
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER ledger_entry_has_lines AFTER INSERT ON ledger_entry REFERENCING NEW TABLE AS fresh
    FOR EACH STATEMENT EXECUTE FUNCTION ledger_require_lines();

CREATE FUNCTION ledger_require_balance() RETURNS trigger LANGUAGE plpgsql
    SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off AS $$
DECLARE
    wrong record;
BEGIN
    SELECT f.position, f.currency, sum(f.amount_minor) AS skew INTO wrong FROM fresh f
    GROUP BY f.position, f.currency HAVING sum(f.amount_minor) <> 0 LIMIT 1;
    IF FOUND THEN
        RAISE EXCEPTION 'ledger entry at position % does not balance: off by % %', wrong.position, wrong.skew, wrong.currency
            USING ERRCODE = 'check_violation';
    END IF;
    SELECT f.position INTO wrong FROM fresh f JOIN ledger_entry e USING (position)
    WHERE e.booked_in <> pg_current_xact_id() LIMIT 1;
    IF FOUND THEN
        RAISE EXCEPTION 'ledger entry at position % is booked: no line joins it later', wrong.position
            USING ERRCODE = 'check_violation';
    END IF;
    SELECT f.account INTO wrong FROM fresh f
    WHERE NOT EXISTS (SELECT FROM ledger_account a WHERE a.account = f.account) LIMIT 1;
    IF FOUND THEN
        RAISE EXCEPTION 'the chart of accounts has no %', wrong.account USING ERRCODE = 'foreign_key_violation';
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER ledger_line_balances AFTER INSERT ON ledger_line REFERENCING NEW TABLE AS fresh
    FOR EACH STATEMENT EXECUTE FUNCTION ledger_require_balance();

INSERT INTO append_only (name)
VALUES ('ledger_account'), ('ledger_adjustment'), ('ledger_adjustment_decision'), ('exchange_rate');
