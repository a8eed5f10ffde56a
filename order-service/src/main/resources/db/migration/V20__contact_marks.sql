-- By whom an order can be found although its people are encrypted: keyed hashes (HMAC, the first 128 bits) of phone and e-mail address
-- of each party, and the number of their key. Empty where a party has none, and once its people are forgotten; marks_key is empty
-- until an order of an older release has been marked.
ALTER TABLE customer_order
    ADD COLUMN marks_key            bigint,
    ADD COLUMN shipper_phone_mark   uuid,
    ADD COLUMN shipper_email_mark   uuid,
    ADD COLUMN consignee_phone_mark uuid,
    ADD COLUMN consignee_email_mark uuid;

-- The newest orders of a mark, in their order.
CREATE INDEX customer_order_of_shipper_phone ON customer_order (shipper_phone_mark, order_id)
    WHERE shipper_phone_mark IS NOT NULL;
CREATE INDEX customer_order_of_shipper_email ON customer_order (shipper_email_mark, order_id)
    WHERE shipper_email_mark IS NOT NULL;
CREATE INDEX customer_order_of_consignee_phone ON customer_order (consignee_phone_mark, order_id)
    WHERE consignee_phone_mark IS NOT NULL;
CREATE INDEX customer_order_of_consignee_email ON customer_order (consignee_email_mark, order_id)
    WHERE consignee_email_mark IS NOT NULL;

CREATE INDEX customer_order_unmarked ON customer_order (order_id) WHERE marks_key IS NULL AND erased_at IS NULL;
