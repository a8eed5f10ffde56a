-- How many parcels a mass incident holds of which a desk is told; of a single case nothing.
ALTER TABLE notice ADD COLUMN parcels bigint;

-- What was to be told of a case that turned out to be one of many is taken back.
CREATE INDEX notice_case ON notice (case_id);
