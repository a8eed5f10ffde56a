package io.waymark.order.booking.adapter.http;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpTimeoutException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What takes several calls ends within twice the time-out. */
class TimeBudgetTest {

    @Test
    void aFurtherCallBeginsWithinTheTimeOutAlone() {
        long now = System.nanoTime();
        Duration timeout = Duration.ofSeconds(30);

        assertThatCode(() -> new TimeBudget(now - timeout.minusSeconds(20).toNanos(), timeout).requireTimeForACall())
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> new TimeBudget(now - timeout.plusNanos(1).toNanos(), timeout).requireTimeForACall())
                .isInstanceOf(HttpTimeoutException.class);
    }
}
