package io.waymark.delivery.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A fault taken for passing blocks its partition, one taken for lasting parks a key: both mistakes cost. */
class TransientFaultsTest {
    @ParameterizedTest
    @ValueSource(strings = {"08006", "08001", "53300", "53100", "57P01", "57P03", "40001", "40P01", "55P03", "25006"})
    void surroundingsPass(String state) {
        assertThat(TransientFaults.isTransient(new IllegalStateException(new SQLException("", state))))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "22P02", "42P01", "57014", "40002"})
    void theWorksOwnFailureStays(String state) {
        assertThat(TransientFaults.isTransient(new SQLException("", state))).isFalse();
    }

    @Test
    void anExhaustedPoolPasses() {
        assertThat(TransientFaults.isTransient(
                        new SQLException("Acquisition timeout while waiting for new connection")))
                .isTrue();
    }

    @Test
    void aSuppressedFaultCounts() {
        RuntimeException commitFailed = new IllegalStateException("rolled back");
        commitFailed.addSuppressed(new SQLException("", "08006"));

        assertThat(TransientFaults.isTransient(commitFailed)).isTrue();
    }

    @Test
    void anUnreachableBrokerPassesButARefusedRecordDoesNot() {
        assertThat(TransientFaults.isTransient(new TimeoutException())).isTrue();
        assertThat(TransientFaults.isTransient(new RecordTooLargeException())).isFalse();
        assertThat(TransientFaults.isTransient(new TimeoutException(new RecordTooLargeException())))
                .isFalse();
    }

    @Test
    void aCircleOfCausesEnds() {
        RuntimeException one = new IllegalStateException();
        one.initCause(new IllegalStateException(one));

        assertThat(TransientFaults.isTransient(one)).isFalse();
    }
}
