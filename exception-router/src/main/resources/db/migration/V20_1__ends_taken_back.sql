-- Of how often a case stood open again, how often that was an end that whoever made it took back.
ALTER TABLE exception_case ADD COLUMN taken_back integer NOT NULL DEFAULT 0;
UPDATE case_deed SET before = before || '{"taken_back": 0}';
