-- One number of one transaction is uploaded by one worker at a time, however many shipments carry it and however it is
-- written; uploading is the key of the number that the holder of the lease has sent, which may have changed since.
ALTER TABLE settlement_proof
    ADD COLUMN uploading    text,
    ADD COLUMN tracking_key text    NOT NULL GENERATED ALWAYS AS
        (coalesce(nullif(upper(regexp_replace(tracking_no, '[^[:alnum:]]', '', 'g')), ''), tracking_no)) STORED,
    -- When the desk of finance was told that the clock is about to run out, and that it has.
    ADD COLUMN warned_at    timestamptz,
    ADD COLUMN overdue_at   timestamptz;
DROP INDEX settlement_proof_accepted_once;
CREATE UNIQUE INDEX settlement_proof_accepted_once ON settlement_proof (merchant_id, transaction_id, tracking_key)
    WHERE state = 'ACCEPTED';
CREATE INDEX settlement_proof_clock ON settlement_proof (deadline) WHERE state IN ('WAITING', 'HELD', 'DUE', 'REFUSED');
CREATE INDEX settlement_proof_by_carrier ON settlement_proof (carrier)
    WHERE state IN ('WAITING', 'HELD', 'DUE', 'REFUSED');

-- A desk may have two kinds of incident about one thing.
ALTER TABLE open_incident ADD COLUMN kind text NOT NULL DEFAULT 'PSP_UPLOAD_FAILED', DROP CONSTRAINT open_incident_pkey;
ALTER TABLE open_incident ADD PRIMARY KEY (kind, subject), ALTER COLUMN kind DROP DEFAULT;

-- Every upload, written down before it is sent, and every answer. One without an answer was on its way when its worker died.
-- Ids hold the time. request and response are sealed, without what names people and without the signature.
CREATE TABLE psp_upload (
    upload_id       uuid        PRIMARY KEY,
    proof_id        uuid        NOT NULL,
    transaction_id  text        NOT NULL,
    shipment_code   text        NOT NULL,
    order_id        uuid        NOT NULL,
    merchant_id     text        NOT NULL,
    psp_merchant_no text        NOT NULL,
    carrier_no      text        NOT NULL,
    tracking_no     text        NOT NULL,
    attempt         int         NOT NULL,
    request         bytea       NOT NULL,
    sent_at         timestamptz NOT NULL
);
CREATE INDEX psp_upload_by_transaction ON psp_upload (transaction_id, upload_id);
CREATE INDEX psp_upload_by_order ON psp_upload (order_id, upload_id);

CREATE TABLE psp_answer (
    upload_id   uuid        PRIMARY KEY,
    outcome     text        NOT NULL,
    code        text        NOT NULL,
    http_status int,
    response    bytea,
    answered_at timestamptz NOT NULL
);
INSERT INTO append_only (name, resealed) VALUES ('psp_upload', '{request}'), ('psp_answer', '{response}');

-- The one way in which they end: past their retention, which covers every dispute at least. The writer may not delete by itself.
CREATE FUNCTION psp_uploads_forget(keep interval) RETURNS bigint
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    gone bigint;
BEGIN
    IF keep < interval '550 days' THEN
        RAISE EXCEPTION 'uploads are kept for 550 days at least, not for %', keep USING ERRCODE = 'invalid_parameter_value';
    END IF;
    DELETE FROM psp_answer a USING psp_upload u WHERE u.upload_id = a.upload_id AND u.sent_at < now() - keep;
    DELETE FROM psp_upload WHERE sent_at < now() - keep;
    GET DIAGNOSTICS gone = ROW_COUNT;
    RETURN gone;
END $$;

-- The provider's own table of carriers as it was loaded, each version; the newest counts. Only added to.
CREATE TABLE psp_carrier_list (
    revision   bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    sha256     text        NOT NULL,
    source     text        NOT NULL CHECK (source IN ('BUILT_IN', 'FOLDER', 'INTERFACE')),
    loaded_by  text        NOT NULL,
    loaded_at  timestamptz NOT NULL,
    carriers   int         NOT NULL,
    content    bytea       NOT NULL
);
CREATE UNIQUE INDEX psp_carrier_list_once_from_files ON psp_carrier_list (sha256) WHERE source <> 'INTERFACE';
INSERT INTO append_only (name) VALUES ('psp_carrier_list');
