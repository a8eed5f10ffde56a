-- One row per order: the lock that lets one transaction at a time write an order's books, and its tenant.
CREATE TABLE order_book (
    order_id    uuid        PRIMARY KEY,
    merchant_id text        NOT NULL,
    touched_at  timestamptz NOT NULL DEFAULT now()
) WITH (fillfactor = 70);

-- The ledger. position gives the order of booking; entry_id is derived from (kind, business_key).
CREATE TABLE ledger_entry (
    position      bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    entry_id      uuid        NOT NULL UNIQUE,
    kind          text        NOT NULL,
    business_key  text        NOT NULL,
    order_id      uuid        NOT NULL,
    shipment_code text,
    merchant_id   text        NOT NULL,
    reason        text        NOT NULL,
    reverses      uuid,
    evidence      uuid[]      NOT NULL CHECK (cardinality(evidence) > 0),
    occurred_at   timestamptz NOT NULL,
    recorded_at   timestamptz NOT NULL,
    UNIQUE (kind, business_key)
);
CREATE INDEX ledger_entry_by_order ON ledger_entry (order_id, position);
CREATE INDEX ledger_entry_by_time ON ledger_entry (recorded_at, position);
CREATE INDEX ledger_entry_by_merchant ON ledger_entry (merchant_id, position);

-- Positive debits, negative credits; minor units of the ISO 4217 currency.
CREATE TABLE ledger_line (
    position     bigint   NOT NULL REFERENCES ledger_entry,
    line         smallint NOT NULL,
    account      text     NOT NULL,
    amount_minor bigint   NOT NULL CHECK (amount_minor <> 0),
    currency     text     NOT NULL CHECK (currency ~ '^[A-Z]{3}$'),
    PRIMARY KEY (position, line)
);

-- Append only, whoever asks: nothing is changed or deleted, not even by the owner of the tables.
CREATE FUNCTION ledger_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'the ledger is append only: % on % refused', TG_OP, TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
END $$;
CREATE TRIGGER ledger_entry_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger_entry
    FOR EACH STATEMENT EXECUTE FUNCTION ledger_refuse_change();
CREATE TRIGGER ledger_line_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger_line
    FOR EACH STATEMENT EXECUTE FUNCTION ledger_refuse_change();

-- Balance: checked at commit, so that an entry and its lines may come in any order within their transaction. The check
-- hangs on entries (one without lines is refused) and on lines (none can be added later to upset a balance).
CREATE FUNCTION ledger_require_balance() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    lines int;
    skew  numeric;
BEGIN
    SELECT coalesce(sum(c.lines), 0), coalesce(sum(abs(c.total)), 0) INTO lines, skew
    FROM (SELECT count(*) AS lines, sum(amount_minor) AS total FROM ledger_line
          WHERE position = NEW.position GROUP BY currency) c;
    IF lines < 2 OR skew <> 0 THEN
        RAISE EXCEPTION 'ledger entry at position % does not balance: % lines, off by %', NEW.position, lines, skew
            USING ERRCODE = 'check_violation';
    END IF;
    RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER ledger_entry_balances AFTER INSERT ON ledger_entry
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION ledger_require_balance();
CREATE CONSTRAINT TRIGGER ledger_line_balances AFTER INSERT ON ledger_line
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION ledger_require_balance();

-- Reversals heard of before the entry that they take back.
CREATE TABLE waiting_reversal (
    kind          text        NOT NULL,
    business_key  text        NOT NULL,
    awaits        uuid        NOT NULL,
    order_id      uuid        NOT NULL,
    shipment_code text,
    merchant_id   text        NOT NULL,
    reason        text        NOT NULL,
    amount_minor  bigint,
    currency      text,
    evidence      uuid        NOT NULL,
    occurred_at   timestamptz NOT NULL,
    PRIMARY KEY (kind, business_key)
);
CREATE INDEX waiting_reversal_by_awaited ON waiting_reversal (awaits);
CREATE INDEX waiting_reversal_by_order ON waiting_reversal (order_id);
