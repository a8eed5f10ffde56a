-- What was sent is needed until every row is carried out. Where the people of one of its orders are forgotten it is dropped whole as
-- soon as that is so: rows cannot be taken out of parts that are cut anywhere.
ALTER TABLE upload ADD COLUMN drops_content boolean NOT NULL DEFAULT false;
CREATE INDEX upload_dropping_content ON upload (upload_id) WHERE drops_content;

-- Every row that named an order, refused ones included.
CREATE INDEX upload_row_of_reference ON upload_row (reference_no) WHERE reference_no IS NOT NULL;
