package io.waymark.order.booking.application;

import io.waymark.order.booking.domain.RetryPlan;
import java.time.Duration;

/**
 * How patiently carriers are asked.
 *
 * @param breakerFailures failures in a row after which a carrier is left alone
 * @param breakerPause    how long it is left alone before one attempt finds out
 * @param pollInterval    how long due bookings that nobody announced, such as retries, may wait
 * @param cancelWait      how long a caller waits for a carrier to agree to a cancellation
 */
public record BookingPolicy(
        RetryPlan retries, int breakerFailures, Duration breakerPause, Duration pollInterval, Duration cancelWait) {}
