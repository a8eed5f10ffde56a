-- Serial numbers of shipment codes: eight digits. When they are used up the operator takes the next service indicator.
CREATE SEQUENCE shipment_serial AS bigint MINVALUE 1 MAXVALUE 99999999 NO CYCLE;

-- Accepted orders. parties and fingerprint are encrypted (AEAD, bound to the order id): nothing else may name a person.
CREATE TABLE customer_order (
    order_id        uuid        PRIMARY KEY,
    merchant_id     text        NOT NULL,
    reference_no    text        NOT NULL,
    idempotency_key text,
    shipment_code   text        NOT NULL UNIQUE,
    channel         text        NOT NULL,
    duties          text        CHECK (duties IN ('DDP', 'DDU')),
    goods           jsonb       NOT NULL,
    parties         bytea       NOT NULL,
    fingerprint     bytea       NOT NULL,
    accepted_at     timestamptz NOT NULL,
    cancel_reason   text,
    cancelled_at    timestamptz,
    CONSTRAINT one_order_per_reference UNIQUE (merchant_id, reference_no),
    CHECK ((cancelled_at IS NULL) = (cancel_reason IS NULL))
);

CREATE UNIQUE INDEX one_order_per_idempotency_key
    ON customer_order (merchant_id, idempotency_key) WHERE idempotency_key IS NOT NULL;
