package io.waymark.reconciliation.settlement.adapter.psp;

import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.reconciliation.settlement.domain.PspAnswer;
import io.waymark.tables.Tables;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerTableTest {
    private final AnswerTable table = new AnswerTable(Tables.builtIn());

    @ParameterizedTest
    @CsvSource({
        "20000,Success,Accepted",
        "40004,Logistics information already recorded,Accepted",
        "49999,Duplicate upload,Accepted",
        "40001,Transaction not in final status,NotFinal",
        "40002,Transaction does not exist,Refused",
        "40003,Invalid carrierNo,Refused",
        "40005,Signature verification failed,Refused",
        "59999,,Refused"
    })
    void readTheProvidersAnswers(String code, @Nullable String message, String meaning) {
        PspAnswer answer = table.read(code, message == null ? "" : message);
        assertThat(answer.getClass().getSimpleName()).isEqualTo(meaning);
        assertThat(answer.code()).isEqualTo(code);
    }

    @Test
    void tellAFaultOfTheLinkFromAFaultOfOneProof() {
        assertThat(table.read("40005", "Signature verification failed"))
                .isEqualTo(new PspAnswer.Refused("40005", "Signature verification failed", true));
        assertThat(table.read("40003", "Invalid carrierNo"))
                .isEqualTo(new PspAnswer.Refused("40003", "Invalid carrierNo", false));
    }
}
