package io.waymark.tracking.callback.application;

import java.time.Duration;

/**
 * How much is sent at the same time.
 *
 * @param timeout how long one attempt may take, from looking up the host to the end of the answer
 * @param lease  how long a claimed callback belongs to the process that claimed it; longer than any attempt
 */
public record SendingLimits(int perEndpoint, int inAll, Duration timeout, Duration lease) {}
