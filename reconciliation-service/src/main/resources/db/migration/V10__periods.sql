-- Periods are months, UTC, closed one after the other. open_from: the first one that is open; facts of earlier ones are booked
-- in it. It moves by closings and approved reopenings alone.
CREATE TABLE ledger_books (
    only_row  boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    open_from date    NOT NULL
);
INSERT INTO ledger_books (open_from) VALUES ('-infinity');

-- In which period a fact happened, and in which it is booked. What was booked before periods were closed is in its own.
ALTER TABLE ledger_entry
    ADD COLUMN happened_in date GENERATED ALWAYS AS (date_trunc('month', occurred_at AT TIME ZONE 'UTC')::date) STORED,
    ADD COLUMN period      date GENERATED ALWAYS AS (date_trunc('month', occurred_at AT TIME ZONE 'UTC')::date) STORED;
ALTER TABLE ledger_entry ALTER COLUMN period DROP EXPRESSION;
ALTER TABLE ledger_entry ALTER COLUMN period SET NOT NULL;
CREATE INDEX ledger_entry_by_period ON ledger_entry (period, position);
CREATE INDEX ledger_entry_late ON ledger_entry (period, position) WHERE happened_in < period;

-- Who books holds the periods as they are until the transaction ends; who closes or reopens waits for all of them. Each look
-- at open_from needs a snapshot of its own.
CREATE FUNCTION ledger_hold_periods() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF current_setting('transaction_isolation') <> 'read committed' THEN
        RAISE EXCEPTION 'the ledger is written in transactions that read what is committed'
            USING ERRCODE = 'feature_not_supported';
    END IF;
    PERFORM pg_advisory_xact_lock_shared(hashtextextended('ledger periods', 0));
    RETURN NULL;
END $$;
CREATE TRIGGER ledger_entry_holds_periods BEFORE INSERT ON ledger_entry
    FOR EACH STATEMENT EXECUTE FUNCTION ledger_hold_periods();
CREATE FUNCTION ledger_choose_period() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.period := greatest(date_trunc('month', NEW.occurred_at AT TIME ZONE 'UTC')::date,
                           (SELECT open_from FROM ledger_books));
    RETURN NEW;
END $$;
CREATE TRIGGER ledger_entry_chooses_period BEFORE INSERT ON ledger_entry
    FOR EACH ROW EXECUTE FUNCTION ledger_choose_period();

-- A period may be closed again after it was reopened: number counts. Why it was closed lies in given_reason.
CREATE TABLE ledger_closing (
    closing_id uuid        PRIMARY KEY,
    period     date        NOT NULL CHECK (period = date_trunc('month', period)::date),
    number     int         NOT NULL CHECK (number > 0),
    closed_by  text        NOT NULL,
    closed_at  timestamptz NOT NULL,
    UNIQUE (period, number)
);
-- What a closed period adds up to, with the head of its chain; written once the closing is committed.
CREATE TABLE ledger_closing_total (
    closing_id uuid    NOT NULL REFERENCES ledger_closing,
    account    text    NOT NULL,
    currency   text    NOT NULL,
    lines      bigint  NOT NULL,
    debits     numeric NOT NULL,
    credits    numeric NOT NULL,
    PRIMARY KEY (closing_id, account, currency)
);
CREATE TABLE ledger_closing_seal (
    closing_id uuid        PRIMARY KEY REFERENCES ledger_closing,
    entries    bigint      NOT NULL,
    late       bigint      NOT NULL,
    head       bytea       NOT NULL,
    seal       bytea       NOT NULL,
    sealed_at  timestamptz NOT NULL
);
CREATE TABLE ledger_reopening (
    reopening_id uuid        PRIMARY KEY,
    closing_id   uuid        NOT NULL REFERENCES ledger_closing,
    requested_by text        NOT NULL,
    requested_at timestamptz NOT NULL
);
CREATE INDEX ledger_reopening_by_closing ON ledger_reopening (closing_id);
CREATE TABLE ledger_reopening_decision (
    reopening_id uuid        PRIMARY KEY REFERENCES ledger_reopening,
    approved     boolean     NOT NULL,
    decided_by   text        NOT NULL,
    decided_at   timestamptz NOT NULL
);

-- The chain of a period: hash is SHA-256 over the hash before and all that the entry and its lines say.
CREATE TABLE ledger_link (
    period   date   NOT NULL,
    number   bigint NOT NULL,
    position bigint NOT NULL UNIQUE,
    hash     bytea  NOT NULL,
    PRIMARY KEY (period, number)
);

CREATE FUNCTION ledger_close() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    first_open date;
BEGIN
    PERFORM pg_advisory_xact_lock(hashtextextended('ledger periods', 0));
    SELECT open_from INTO first_open FROM ledger_books;
    IF NEW.period < first_open THEN
        RAISE EXCEPTION 'period % is closed', NEW.period USING ERRCODE = 'check_violation';
    END IF;
    IF NEW.period + interval '1 month' > now() AT TIME ZONE 'UTC' THEN
        RAISE EXCEPTION 'period % is not over', NEW.period USING ERRCODE = 'check_violation';
    END IF;
    IF EXISTS (SELECT FROM ledger_entry WHERE period >= first_open AND period < NEW.period) THEN
        RAISE EXCEPTION 'a period before % is open', NEW.period USING ERRCODE = 'check_violation';
    END IF;
    UPDATE ledger_books SET open_from = (NEW.period + interval '1 month')::date;
    RETURN NEW;
END $$;
CREATE TRIGGER ledger_closing_closes BEFORE INSERT ON ledger_closing FOR EACH ROW EXECUTE FUNCTION ledger_close();

CREATE FUNCTION ledger_reopen() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    asked record;
BEGIN
    PERFORM pg_advisory_xact_lock(hashtextextended('ledger periods', 0));
    SELECT r.requested_by, c.period, c.number, c.closing_id INTO asked
    FROM ledger_reopening r JOIN ledger_closing c USING (closing_id) WHERE r.reopening_id = NEW.reopening_id;
    IF NEW.decided_by = asked.requested_by THEN
        RAISE EXCEPTION 'reopening % is decided by another person than who asked', NEW.reopening_id
            USING ERRCODE = 'check_violation';
    END IF;
    IF NEW.approved THEN
        IF (asked.period + interval '1 month')::date <> (SELECT open_from FROM ledger_books)
                OR asked.number <> (SELECT max(number) FROM ledger_closing WHERE period = asked.period)
                OR NOT EXISTS (SELECT FROM ledger_closing_seal WHERE closing_id = asked.closing_id) THEN
            RAISE EXCEPTION 'period % is not the last that was closed and sealed', asked.period
                USING ERRCODE = 'check_violation';
        END IF;
        UPDATE ledger_books SET open_from = asked.period;
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER ledger_reopening_reopens BEFORE INSERT ON ledger_reopening_decision
    FOR EACH ROW EXECUTE FUNCTION ledger_reopen();

CREATE TRIGGER ledger_closing_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger_closing
    FOR EACH STATEMENT EXECUTE FUNCTION ledger_refuse_change();
CREATE TRIGGER ledger_closing_total_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger_closing_total
    FOR EACH STATEMENT EXECUTE FUNCTION ledger_refuse_change();
CREATE TRIGGER ledger_closing_seal_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger_closing_seal
    FOR EACH STATEMENT EXECUTE FUNCTION ledger_refuse_change();
CREATE TRIGGER ledger_reopening_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger_reopening
    FOR EACH STATEMENT EXECUTE FUNCTION ledger_refuse_change();
CREATE TRIGGER ledger_reopening_decision_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger_reopening_decision
    FOR EACH STATEMENT EXECUTE FUNCTION ledger_refuse_change();
CREATE TRIGGER ledger_link_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger_link
    FOR EACH STATEMENT EXECUTE FUNCTION ledger_refuse_change();

-- ledger_books is written by the functions of its owner alone.
INSERT INTO append_only (name)
VALUES ('ledger_books'), ('ledger_closing'), ('ledger_closing_total'), ('ledger_closing_seal'), ('ledger_reopening'),
       ('ledger_reopening_decision'), ('ledger_link');
