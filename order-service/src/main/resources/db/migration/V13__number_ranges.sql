-- Waybill numbers that a merchant or a channel has for itself; all others come from shipment_serial. Whoever takes numbers holds the
-- row's lock until its transaction ends, so that none is lost.
CREATE TABLE number_range (
    range_id     uuid        PRIMARY KEY,
    merchant_id  text,
    channel      text,
    indicator    text        NOT NULL CHECK (indicator ~ '^[A-Z]{2}$'),
    country      text        NOT NULL CHECK (country ~ '^[A-Z]{2}$'),
    first_serial bigint      NOT NULL CHECK (first_serial >= 0),
    last_serial  bigint      NOT NULL CHECK (last_serial BETWEEN first_serial AND 99999999),
    next_serial  bigint      NOT NULL CHECK (next_serial BETWEEN first_serial AND last_serial + 1),
    created_at   timestamptz NOT NULL,
    created_by   text        NOT NULL,
    CHECK (merchant_id IS NOT NULL OR channel IS NOT NULL),
    -- All codes in one row of numbers: the four letters in front of the serial number.
    span         int8range   NOT NULL GENERATED ALWAYS AS (int8range(
                     (((ascii(indicator) * 128 + ascii(substr(indicator, 2))) * 128 + ascii(country)) * 128
                         + ascii(substr(country, 2)))::bigint * 100000000 + first_serial,
                     (((ascii(indicator) * 128 + ascii(substr(indicator, 2))) * 128 + ascii(country)) * 128
                         + ascii(substr(country, 2)))::bigint * 100000000 + last_serial, '[]')) STORED,
    CONSTRAINT no_number_twice EXCLUDE USING gist (span WITH &&)
);

-- What became of every number that was given: an order has it, or it is void.
CREATE TABLE number_use (
    range_id    uuid        NOT NULL REFERENCES number_range,
    serial      bigint      NOT NULL,
    order_id    uuid        REFERENCES customer_order,
    void_reason text,
    used_at     timestamptz NOT NULL,
    PRIMARY KEY (range_id, serial),
    CHECK ((order_id IS NULL) <> (void_reason IS NULL))
);

INSERT INTO append_only (name) VALUES ('number_use');
