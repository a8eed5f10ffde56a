-- Which share of the attempts on a channel failed lately; what is past loses its weight.
ALTER TABLE notice_channel
    ADD COLUMN rate_all    double precision NOT NULL DEFAULT 0,
    ADD COLUMN rate_failed double precision NOT NULL DEFAULT 0,
    ADD COLUMN rate_told   boolean          NOT NULL DEFAULT false,
    ADD COLUMN rate_at     timestamptz      NOT NULL DEFAULT now();
