package io.waymark.reconciliation.settlement.adapter.psp;

import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.reconciliation.settlement.domain.Fault;
import io.waymark.reconciliation.settlement.domain.PspAnswer;
import io.waymark.tables.Tables;
import org.jspecify.annotations.Nullable;
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

    @ParameterizedTest
    @CsvSource({
        "40002,Transaction does not exist,TRANSACTION",
        "49999,交易不存在,TRANSACTION",
        "40003,Invalid carrierNo,CARRIER_CODE",
        "49999,物流公司编码无效,CARRIER_CODE",
        "40005,Signature verification failed,ACCOUNT",
        "49999,签名验证失败,ACCOUNT",
        "59999,Busy,OTHER"
    })
    void tellWhatMustBeMended(String code, String message, Fault fault) {
        assertThat(table.read(code, message)).isEqualTo(new PspAnswer.Refused(code, message, fault));
    }

    @ParameterizedTest
    @CsvSource({"49999,订单状态未到终态,NotFinal", "49999,系统已记录该交易的物流信息，无需重复上传,Accepted"})
    void readTheWordsOfThePublishedFaults(String code, String message, String meaning) {
        assertThat(table.read(code, message).getClass().getSimpleName()).isEqualTo(meaning);
    }
}
