-- Histograms of transit times are arrays of counts by bucket: they add up place by place, missing places being empty.
CREATE FUNCTION buckets_plus(one bigint[], other bigint[]) RETURNS bigint[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
$$ SELECT coalesce(array_agg(coalesce(a, 0) + coalesce(b, 0) ORDER BY place), '{}')
     FROM unnest(one, other) WITH ORDINALITY AS counts (a, b, place) $$;
CREATE AGGREGATE buckets_sum(bigint[]) (SFUNC = buckets_plus, STYPE = bigint[], INITCOND = '{}');

-- Each parcel with a waybill: which carrier was booked, and what it added to the figures so far.
CREATE TABLE performance_parcel (
    shipment_code   text        NOT NULL PRIMARY KEY,
    merchant_id     text        NOT NULL,
    carrier         text        NOT NULL,
    service         text        NOT NULL,
    origin          text        NOT NULL,
    destination     text        NOT NULL,
    issued_at       timestamptz NOT NULL,
    promised        timestamptz,
    counted_day     date,
    counted_merchant text,
    counted_carrier text,
    counted_service text,
    counted_origin  text,
    counted_destination text,
    transit_bucket  integer,
    expected        boolean     NOT NULL DEFAULT false,
    on_time         boolean     NOT NULL DEFAULT false,
    troubled        boolean     NOT NULL DEFAULT false,
    attempted       boolean     NOT NULL DEFAULT false,
    first_try       boolean     NOT NULL DEFAULT false
) WITH (fillfactor = 80);

-- The figures of one cohort: parcels that one merchant handed over on one day to one service for one lane.
CREATE TABLE carrier_performance (
    day         date     NOT NULL,
    merchant_id text     NOT NULL,
    carrier     text     NOT NULL,
    service     text     NOT NULL,
    origin      text     NOT NULL,
    destination text     NOT NULL,
    volume      bigint   NOT NULL,
    delivered   bigint   NOT NULL,
    expected    bigint   NOT NULL,
    on_time     bigint   NOT NULL,
    troubled    bigint   NOT NULL,
    attempted   bigint   NOT NULL,
    first_try   bigint   NOT NULL,
    transit     bigint[] NOT NULL,
    PRIMARY KEY (day, merchant_id, carrier, service, origin, destination)
) WITH (fillfactor = 70);
