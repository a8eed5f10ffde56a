-- Transactions that are final at the payment service provider.
CREATE TABLE payment (
    transaction_id  text        NOT NULL,
    merchant_id     text        NOT NULL,
    order_id        uuid        NOT NULL,
    psp_merchant_no text        NOT NULL,
    payment_method  text        NOT NULL,
    succeeded       boolean     NOT NULL,
    physical_goods  boolean     NOT NULL,
    instalment      boolean     NOT NULL,
    finalised_at    timestamptz NOT NULL,
    PRIMARY KEY (merchant_id, transaction_id)
);
CREATE INDEX payment_by_order ON payment (order_id);

-- One proof per transaction and shipment. Due ones wait in an index by time; a worker leases them while it talks to the
-- provider.
CREATE TABLE settlement_proof (
    proof_id        uuid        PRIMARY KEY,
    transaction_id  text        NOT NULL,
    shipment_code   text        NOT NULL,
    order_id        uuid        NOT NULL,
    merchant_id     text        NOT NULL,
    psp_merchant_no text        NOT NULL,
    payment_method  text        NOT NULL,
    carrier         text        NOT NULL,
    tracking_no     text        NOT NULL,
    carrier_no      text,
    state           text        NOT NULL,
    reason          text,
    attempts        int         NOT NULL DEFAULT 0,
    next_attempt_at timestamptz NOT NULL,
    deadline        timestamptz NOT NULL,
    lease           uuid,
    leased_until    timestamptz,
    response_code   text,
    response_msg    text,
    changed_at      timestamptz NOT NULL,
    UNIQUE (merchant_id, transaction_id, shipment_code)
) WITH (fillfactor = 80);
CREATE INDEX settlement_proof_due ON settlement_proof (next_attempt_at) WHERE state = 'DUE';
CREATE INDEX settlement_proof_by_order ON settlement_proof (order_id);
CREATE INDEX settlement_proof_by_state ON settlement_proof (state, proof_id);
-- The provider settles once per transaction and tracking number: a second accepted upload cannot be stored.
CREATE UNIQUE INDEX settlement_proof_accepted_once ON settlement_proof (merchant_id, transaction_id, tracking_no)
    WHERE state = 'ACCEPTED';

-- Faults told to the desks and not over yet; subject as in the incident.
CREATE TABLE open_incident (
    subject   text        PRIMARY KEY,
    opened_at timestamptz NOT NULL
);
