package io.waymark.reconciliation.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.waymark.web.FieldFault;
import io.waymark.web.HttpProblems;
import io.waymark.web.ProblemException;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A period is taken within a believable range of time alone. */
class ExportRequestTest {
    @Test
    void theWholeRangeIsTaken() {
        Period period = new ExportRequest("2000-01-01", "2100-01-01", null, null).period();

        assertThat(period.from()).isEqualTo(Instant.parse("2000-01-01T00:00:00Z"));
        assertThat(period.to()).isEqualTo(Instant.parse("2100-01-01T00:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource({
        "-999999999-01-01, +999999999-01-01",
        "1999-12-31, 2100-01-02",
        "1999-12-31T23:59:59Z, +1000000000-12-31T23:59:59Z"
    })
    void aMomentBeyondItIsNamed(String from, String to) {
        assertThatThrownBy(() -> new ExportRequest(from, to, null, null).period())
                .asInstanceOf(type(ProblemException.class))
                .satisfies(refusal -> {
                    assertThat(refusal.type()).isEqualTo(HttpProblems.VALIDATION_FAILED);
                    assertThat(refusal.faults()).extracting(FieldFault::field).containsExactly("from", "to");
                });
    }
}
