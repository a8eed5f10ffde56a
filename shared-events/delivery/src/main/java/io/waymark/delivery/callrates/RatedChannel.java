package io.waymark.delivery.callrates;

import io.waymark.webhook.domain.FailureShare;
import java.time.Instant;

/**
 * How calls on a channel went lately.
 *
 * @param calledAt when the share was like that
 */
record RatedChannel(String channel, FailureShare share, Instant calledAt) {}
