-- What people did to orders. words are encrypted (AEAD, bound to the action) and erased with the order's people.
CREATE TABLE order_action (
    action_id uuid        PRIMARY KEY,
    order_id  uuid        NOT NULL REFERENCES customer_order,
    done_at   timestamptz NOT NULL,
    kind      text        NOT NULL CHECK (kind IN ('REBOOKED', 'CORRECTED', 'CANCELLED')),
    done_by   text        NOT NULL,
    channel   text,
    words     bytea
);

CREATE INDEX order_action_of_order ON order_action (order_id, done_at);
