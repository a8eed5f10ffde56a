package io.waymark.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.tables.Tables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReasonCodesTest {
    private final ReasonCodes reasons = new ReasonCodes(Tables.builtIn());

    @ParameterizedTest
    @CsvSource({
        "requested_by_customer, CUSTOMER_REQUEST",
        "Out of stock, OUT_OF_STOCK",
        "OUT-OF-STOCK, OUT_OF_STOCK",
        "NOT_AS_DESCRIBED, NOT_AS_DESCRIBED",
        "fraudulent, FRAUD",
        "10.4, 10.4",
        "4853, 4853",
    })
    void knownReasonsHaveTheirCode(String words, String code) {
        assertThat(reasons.of(words)).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "bartholomew quackenbush moved away",
                "JOHN_SMITH",
                "13800138000",
                "12.3.4",
                "fraud by 张伟",
                "1",
                "10.4 Mr Doe"
            })
    void whateverElseIsSaidStaysAtHome(String words) {
        assertThat(reasons.of(words)).isEqualTo(ReasonCodes.OTHER);
    }

    @Test
    void noReasonIsAnother() {
        assertThat(reasons.of(null)).isEqualTo(ReasonCodes.OTHER);
        assertThat(reasons.of("late ".repeat(100_000))).isEqualTo(ReasonCodes.OTHER);
    }
}
