package io.waymark.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.jdbc.DatabaseException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** Causes are stored and logged, so they must help without quoting anybody's data. */
class FaultDescriptionTest {
    @Test
    void namesTypesStateAndPlaceButNoForeignMessage() {
        Throwable fault = new IllegalStateException(
                "wrapping", new SQLException("Failing row contains (Jane Roe, 555-0100)", "23514"));

        assertThat(FaultDescription.of(fault))
                .contains("java.lang.IllegalStateException <- java.sql.SQLException [23514]")
                .contains(" at " + FaultDescriptionTest.class.getName())
                .doesNotContain("Jane")
                .doesNotContain("wrapping");
    }

    @Test
    void namesTheFieldThatADatabaseRefusedButNotItsValue() {
        ServerErrorMessage told =
                new ServerErrorMessage("SERROR\0C23514\0MFailing row contains (-900)\0trefund\0namount_is_positive\0");

        assertThat(FaultDescription.of(new PSQLException(told)))
                .contains("[23514 refund amount_is_positive]")
                .doesNotContain("900");
    }

    @Test
    void keepsMessagesOfOurOwnExceptions() {
        assertThat(FaultDescription.of(new DatabaseException(new SQLException("secret", "23505"))))
                .startsWith("DatabaseException: SQLSTATE 23505")
                .doesNotContain("secret");
    }

    @Test
    void namesWhatABatchsFaultFollowedFrom() {
        SQLException batch = new SQLException("Batch entry 0 was aborted", "00000");
        batch.setNextException(new SQLException("Key (email)=(jane@example.com) already exists", "23505"));

        assertThat(FaultDescription.of(batch))
                .contains("java.sql.SQLException [23505]")
                .doesNotContain("jane");
    }
}
