-- What the ledger booked for whole orders, the newest of each kind: a parcel that is heard of later must know of it too.
CREATE TABLE order_posting (
    order_id    uuid        NOT NULL,
    signal      text        NOT NULL,
    merchant_id text        NOT NULL,
    event_id    uuid        NOT NULL,
    happened_at timestamptz NOT NULL,
    PRIMARY KEY (order_id, signal)
);

-- The parcels of an order, for what is booked after they were heard of.
CREATE INDEX subject_order ON subject (order_id) WHERE order_id IS NOT NULL;
