-- Which share of the calls to others failed lately, channel by channel and over all replicas; what is past loses its weight.
CREATE TABLE call_rate (
    channel   text             PRIMARY KEY,
    calls     double precision NOT NULL DEFAULT 0,
    failed    double precision NOT NULL DEFAULT 0,
    -- Whether an incident tells of it.
    told      boolean          NOT NULL DEFAULT false,
    -- Since when the share has not been well; null while it is.
    since     timestamptz,
    -- When calls were counted last.
    called_at timestamptz      NOT NULL
) WITH (fillfactor = 50);
