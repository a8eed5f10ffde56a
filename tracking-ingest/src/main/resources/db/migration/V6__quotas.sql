-- What each caller used on a day (UTC), added up by every replica now and then.
CREATE TABLE caller_usage (
    caller text   NOT NULL,
    day    date   NOT NULL,
    metric text   NOT NULL,
    used   bigint NOT NULL,
    PRIMARY KEY (caller, day, metric)
);
