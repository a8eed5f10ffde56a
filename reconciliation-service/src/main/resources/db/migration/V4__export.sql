-- Requested exports. The positions fix the snapshot: nothing booked later enters, so the bytes never change.
CREATE TABLE ledger_export (
    export_id      uuid        PRIMARY KEY,
    from_at        timestamptz NOT NULL,
    to_at          timestamptz NOT NULL,
    merchant_id    text,
    after_position bigint      NOT NULL,
    last_position  bigint      NOT NULL,
    state          text        NOT NULL,
    requested_at   timestamptz NOT NULL,
    leased_until   timestamptz,
    rows           bigint,
    sha256         text
);
CREATE INDEX ledger_export_requested ON ledger_export (requested_at) WHERE state = 'REQUESTED';

-- Control totals of a finished export; major units.
CREATE TABLE ledger_export_total (
    export_id    uuid    NOT NULL REFERENCES ledger_export,
    currency     text    NOT NULL,
    rows         bigint  NOT NULL,
    debits       numeric NOT NULL,
    credits      numeric NOT NULL,
    PRIMARY KEY (export_id, currency)
);
