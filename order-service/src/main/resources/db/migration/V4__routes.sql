-- The channel by which an order goes, which may be another than the merchant's; attempts before it; whether the carrier may
-- hold the shipment although no answer said so; since when people see it in the manual queue.
ALTER TABLE booking
    ADD COLUMN channel   text,
    ADD COLUMN earlier   integer NOT NULL DEFAULT 0,
    ADD COLUMN may_hold  boolean NOT NULL DEFAULT false,
    ADD COLUMN queued_at timestamptz;

UPDATE booking b SET channel = o.channel FROM customer_order o WHERE o.order_id = b.order_id;
UPDATE booking SET may_hold = true WHERE state IN ('OPEN', 'FAILED') AND attempts > 0;
UPDATE booking SET queued_at = now() WHERE state IN ('FAILED', 'REFUSED');

ALTER TABLE booking
    ALTER COLUMN channel SET NOT NULL,
    ADD CHECK ((state IN ('FAILED', 'REFUSED')) = (queued_at IS NOT NULL));

CREATE INDEX booking_queued ON booking (queued_at, order_id) WHERE queued_at IS NOT NULL;
