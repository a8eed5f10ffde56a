-- Labels that carriers made, and when each is asked for one. pdf is encrypted (AEAD, bound to the order): it names people.
CREATE TABLE carrier_label (
    order_id        uuid        PRIMARY KEY REFERENCES customer_order,
    carrier         text        NOT NULL,
    tracking_number text        NOT NULL,
    issued_at       timestamptz NOT NULL,
    asked           integer     NOT NULL DEFAULT 0,
    due_at          timestamptz,
    leased_until    timestamptz,
    pdf             bytea,
    fetched_at      timestamptz,
    CHECK ((pdf IS NULL) = (fetched_at IS NULL)),
    CHECK (pdf IS NULL OR due_at IS NULL)
);
ALTER TABLE carrier_label ALTER COLUMN pdf SET STORAGE EXTERNAL;

CREATE INDEX carrier_label_due ON carrier_label (carrier, due_at) WHERE due_at IS NOT NULL;
