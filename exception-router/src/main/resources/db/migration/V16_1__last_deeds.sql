-- What a person did last with a case, with the row that the case had before: so it can be taken back for some minutes. Each new
-- deed forgets some old ones.
CREATE TABLE case_deed (
    case_id uuid        PRIMARY KEY REFERENCES exception_case (case_id),
    version bigint      NOT NULL,
    action  text        NOT NULL,
    person  text        NOT NULL,
    done_at timestamptz NOT NULL,
    before  jsonb       NOT NULL
);
CREATE INDEX case_deed_outdated ON case_deed (done_at);
