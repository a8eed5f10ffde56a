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

-- The way of each order to its carrier. due_at: when the carrier is to be asked; leased_until: somebody is asking.
CREATE TABLE booking (
    order_id        uuid        PRIMARY KEY REFERENCES customer_order,
    carrier         text        NOT NULL,
    state           text        NOT NULL
                    CHECK (state IN ('OPEN', 'FAILED', 'BOOKED', 'REFUSED', 'CANCELLING', 'CANCELLED')),
    attempts        integer     NOT NULL,
    tracking_number text,
    service         text,
    issued          boolean     NOT NULL,
    refusal_code    text,
    refusal_message bytea,
    cancel_reason   text,
    due_at          timestamptz,
    leased_until    timestamptz,
    CHECK ((tracking_number IS NULL) = (service IS NULL)),
    CHECK (state <> 'BOOKED' OR tracking_number IS NOT NULL),
    CHECK ((state IN ('OPEN', 'FAILED', 'CANCELLING')) = (due_at IS NOT NULL))
);

CREATE INDEX booking_due ON booking (carrier, due_at) WHERE due_at IS NOT NULL;

-- Carriers that do not answer.
CREATE TABLE carrier_outage (
    carrier  text        PRIMARY KEY,
    began_at timestamptz NOT NULL
);
