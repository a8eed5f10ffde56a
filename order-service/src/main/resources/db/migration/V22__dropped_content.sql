-- What was sent is dropped by the id of its upload; nobody looks for all that are marked any more.
DROP INDEX upload_dropping_content;
