-- Who delivers each shipment in the end, and when its carrier is asked. due_at: when it is to be asked; leased_until: somebody is.
CREATE TABLE last_mile (
    shipment_code     text        PRIMARY KEY,
    order_id          uuid        NOT NULL REFERENCES customer_order,
    carrier           text        NOT NULL,
    issued_at         timestamptz NOT NULL,
    asked             integer     NOT NULL DEFAULT 0,
    due_at            timestamptz,
    leased_until      timestamptz,
    -- What is known: absent until a carrier says it.
    brand             text,
    last_mile_carrier text,
    transfer_number   text,
    teller            text,
    source            text        CHECK (source IN ('QUERY', 'PUSH')),
    told_at           timestamptz,
    since             timestamptz,
    CHECK ((brand IS NULL) = (since IS NULL) AND (brand IS NULL) = (source IS NULL) AND (brand IS NULL) = (told_at IS NULL)),
    CHECK (brand IS NOT NULL OR transfer_number IS NULL)
);

CREATE INDEX last_mile_due ON last_mile (carrier, due_at) WHERE due_at IS NOT NULL;

