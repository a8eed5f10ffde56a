-- Shares of failed attempts stand with those of every other call; an incident that is open keeps its end.
INSERT INTO call_rate (channel, calls, failed, told, called_at)
SELECT 'notices/' || channel, rate_all, rate_failed, rate_told, rate_at FROM notice_channel WHERE rate_all > 0;

ALTER TABLE notice_channel
    DROP COLUMN rate_all,
    DROP COLUMN rate_failed,
    DROP COLUMN rate_told,
    DROP COLUMN rate_at;
