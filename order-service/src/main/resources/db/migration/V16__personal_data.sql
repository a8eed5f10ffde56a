-- Who saw the people of which order: one line for each caller, way, purpose and day (UTC). Empty texts stand for what was not said.
CREATE TABLE personal_data_access (
    id          uuid        PRIMARY KEY,
    day         date        NOT NULL,
    subject     text        NOT NULL,
    client      text        NOT NULL,
    roles       text        NOT NULL,
    what        text        NOT NULL,
    order_id    uuid        NOT NULL,
    merchant_id text        NOT NULL,
    purpose     text        NOT NULL,
    first_at    timestamptz NOT NULL,
    last_at     timestamptz NOT NULL,
    times       bigint      NOT NULL,
    reviewed_at timestamptz,
    reviewed_by text,
    UNIQUE (order_id, day, subject, client, what, purpose)
);
CREATE INDEX personal_data_access_by_subject ON personal_data_access (subject, id);
CREATE INDEX personal_data_access_open ON personal_data_access (id) WHERE reviewed_at IS NULL;

-- Whether a shipment's way is over: its people may be forgotten on request then.
ALTER TABLE shipment_journey ADD COLUMN ended boolean NOT NULL DEFAULT false;

ALTER TABLE order_action DROP CONSTRAINT order_action_kind_check;
ALTER TABLE order_action ADD CHECK (kind IN ('REBOOKED', 'CORRECTED', 'CANCELLED', 'ERASED'));
