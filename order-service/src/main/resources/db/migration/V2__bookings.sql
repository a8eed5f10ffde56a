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
