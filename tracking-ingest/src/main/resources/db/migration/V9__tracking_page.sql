-- The unguessable link of a shipment's public page: found by a digest, so that no index tells anything about a token, and
-- kept encrypted, so that whoever reads the database cannot open pages. No row, no page.
CREATE TABLE tracking_link (
    shipment_code text        NOT NULL PRIMARY KEY,
    digest        bytea       NOT NULL UNIQUE,
    sealed_token  bytea       NOT NULL,
    created_at    timestamptz NOT NULL
);
