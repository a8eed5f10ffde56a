package io.waymark.order.booking.adapter.http;

import java.net.http.HttpTimeoutException;
import java.time.Duration;

/**
 * Keeps what is asked of a carrier at once within twice the time-out, however many calls it takes (a token, the request, the
 * request again, a look-up): a further call begins only within the first time-out, and none lasts longer than one.
 */
record TimeBudget(long beganNanos, Duration timeout) {

    static TimeBudget of(Duration timeout) {
        return new TimeBudget(System.nanoTime(), timeout);
    }

    void requireTimeForACall() throws HttpTimeoutException {
        if (System.nanoTime() - beganNanos > timeout.toNanos()) {
            throw new HttpTimeoutException("no time for a further call");
        }
    }
}
