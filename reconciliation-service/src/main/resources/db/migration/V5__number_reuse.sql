-- Whether it is open if scans under the shipment's number are its own: the number was given before.
ALTER TABLE shipment
    ADD COLUMN number_reused        boolean NOT NULL DEFAULT false,
    ADD COLUMN number_reuse_version bigint  NOT NULL DEFAULT 0;
