-- When a person opened a case again, which only what happens later can end.
ALTER TABLE exception_case ADD COLUMN held_since timestamptz;
