package io.waymark.tracking.pushwatch.domain;

import io.waymark.webhook.domain.FailureShare;
import java.time.Duration;

/**
 * From when on something is wrong.
 *
 * @param missedPushes     pushes that could be counted on and did not come
 * @param shortestSilence  no shorter silence is ever told of
 * @param gapFactor        times the longest silence before
 * @param fewestRemembered pushes in the last weeks, below which an account has no baseline
 * @param errors           from when on too many pushes are bad
 */
public record Limits(
        double missedPushes,
        Duration shortestSilence,
        double gapFactor,
        long fewestRemembered,
        FailureShare.Limits errors) {}
