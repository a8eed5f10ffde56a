-- How many numbers of a range orders have, and how many are void: counted by whoever writes a use down, in the same statement.
ALTER TABLE number_range
    ADD COLUMN issued bigint NOT NULL DEFAULT 0 CHECK (issued >= 0),
    ADD COLUMN voided bigint NOT NULL DEFAULT 0 CHECK (voided >= 0);

UPDATE number_range r SET issued = u.issued, voided = u.voided
  FROM (SELECT range_id, count(order_id) AS issued, count(void_reason) AS voided FROM number_use GROUP BY range_id) u
 WHERE u.range_id = r.range_id;

-- Since when numbers were used lately.
CREATE INDEX number_use_lately ON number_use (range_id, used_at, serial);
