package io.waymark.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ConnectException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Doors, consumers and writers decide by this table: each mistake in it is made everywhere. */
class SqlFaultTest {
    @ParameterizedTest
    @CsvSource({
        "22001, DATA, false",
        "22P05, DATA, false",
        "23505, DATA, false",
        "54000, DATA, false",
        "40001, RACE, true",
        "40P01, RACE, true",
        "55P03, LOCKED, true",
        "08006, LOST, true",
        "57P01, LOST, true",
        "25P03, LOST, true",
        "57P03, AWAY, true",
        "53100, AWAY, true",
        "58030, AWAY, true",
        "25006, AWAY, true",
        "57014, TIMEOUT, false",
        "42P01, DEFECT, false",
        "40002, DEFECT, false",
    })
    void aStateHasOneMeaning(String state, SqlFault meaning, boolean passes) {
        assertThat(SqlFault.of(new SQLException("", state))).isEqualTo(meaning);
        assertThat(meaning.passes()).isEqualTo(passes);
    }

    @Test
    void anExhaustedPoolIsAServerThatIsAway() {
        assertThat(SqlFault.of(new SQLException("Acquisition timeout while waiting for new connection")))
                .isEqualTo(SqlFault.AWAY);
        assertThat(SqlFault.of(new SQLException("something else"))).isEqualTo(SqlFault.DEFECT);
    }

    @Test
    void isFoundBehindWhatHidesIt() {
        RuntimeException rolledBack = new IllegalStateException("rolled back");
        rolledBack.addSuppressed(new DatabaseException(new SQLException("", "23505")));
        rolledBack.addSuppressed(new IllegalStateException(new SQLException("", "08006")));

        assertThat(SqlFault.in(rolledBack)).contains(SqlFault.LOST);
        assertThat(SqlFault.in(new IllegalStateException(new ConnectException())))
                .contains(SqlFault.AWAY);
        assertThat(SqlFault.in(new IllegalStateException("our own"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"22021, true", "22P05, true", "22008, true", "22009, true", "22001, false", "23505, false"})
    void aValueThatNoColumnHoldsIsTold(String state, boolean unstorable) {
        RuntimeException failed = new IllegalStateException(new SQLException("", state));

        assertThat(SqlFault.isUnstorable(failed)).isEqualTo(unstorable);
        assertThat(SqlFault.isUnstorable(new SQLException("without a state"))).isFalse();
    }

    @Test
    void aCircleOfCausesEnds() {
        RuntimeException one = new IllegalStateException();
        one.initCause(new IllegalStateException(one));

        assertThat(SqlFault.in(one)).isEmpty();
    }
}
