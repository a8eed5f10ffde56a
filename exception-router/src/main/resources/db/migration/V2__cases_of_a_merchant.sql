-- The queue of a caller whose token is tied to one merchant.
CREATE INDEX exception_case_merchant ON exception_case (merchant_id, case_id DESC) WHERE merchant_id IS NOT NULL;
