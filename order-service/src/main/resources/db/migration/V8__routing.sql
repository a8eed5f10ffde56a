-- How our rules and releases chose the channel; null where the merchant named it and nothing else had a say.
ALTER TABLE customer_order ADD COLUMN routing jsonb;

-- When a carrier took the shipment first.
ALTER TABLE booking ADD COLUMN booked_at timestamptz;

-- Whether the recipient has the parcel, and whether anything ever went wrong, as tracking tells it.
ALTER TABLE shipment_journey
    ADD COLUMN delivered boolean NOT NULL DEFAULT false,
    ADD COLUMN troubled  boolean NOT NULL DEFAULT false;

-- A share of the orders of one channel that goes by another; people edit one at a time.
CREATE TABLE channel_release (
    id           uuid        PRIMARY KEY,
    version      bigint      NOT NULL,
    from_channel text        NOT NULL,
    to_channel   text        NOT NULL,
    merchant_id  text,
    basis_points integer     NOT NULL CHECK (basis_points BETWEEN 0 AND 10000),
    status       text        NOT NULL CHECK (status IN ('ACTIVE', 'PAUSED', 'STOPPED')),
    created_at   timestamptz NOT NULL,
    created_by   text        NOT NULL,
    stopped_at   timestamptz,
    CHECK ((status = 'STOPPED') = (stopped_at IS NOT NULL)),
    CHECK (from_channel <> to_channel)
);

-- One release at a time has a say in the orders of a channel, for one merchant or for all others.
CREATE UNIQUE INDEX one_release_per_channel
    ON channel_release (from_channel, coalesce(merchant_id, '')) WHERE status <> 'STOPPED';

-- Who changed a release, and how it was and is. Only added to.
CREATE TABLE channel_release_change (
    release_id   uuid        NOT NULL REFERENCES channel_release,
    version      bigint      NOT NULL,
    changed_at   timestamptz NOT NULL,
    changed_by   text        NOT NULL,
    status_was   text,
    points_was   integer,
    status_is    text        NOT NULL,
    points_is    integer     NOT NULL,
    PRIMARY KEY (release_id, version)
);

INSERT INTO append_only (name) VALUES ('channel_release_change');

-- The orders that a release had a say in: those that it moved, and those beside them that stayed.
CREATE TABLE release_order (
    order_id     uuid    PRIMARY KEY REFERENCES customer_order,
    release_id   uuid    NOT NULL REFERENCES channel_release,
    moved        boolean NOT NULL,
    channel      text    NOT NULL,
    charge_minor bigint  NOT NULL,
    currency     text    NOT NULL
);

CREATE INDEX release_order_of_release ON release_order (release_id);
