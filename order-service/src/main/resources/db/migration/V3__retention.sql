-- People's words of a cancellation, sealed; cancel_reason holds their code from now on.
ALTER TABLE customer_order
    ADD COLUMN cancel_words bytea,
    ADD COLUMN erased_at    timestamptz;
ALTER TABLE booking ADD COLUMN cancel_words bytea;

-- Orders that still hold personal data, the oldest first.
CREATE INDEX customer_order_unerased ON customer_order (accepted_at, order_id) WHERE erased_at IS NULL;
