package io.waymark.tracking.subscription.application;

import java.time.Duration;

/**
 * How much is sent at the same time.
 *
 * @param lease how long a claimed callback belongs to the process that claimed it; longer than any attempt
 */
public record SendingLimits(int perEndpoint, int inAll, Duration lease) {}
