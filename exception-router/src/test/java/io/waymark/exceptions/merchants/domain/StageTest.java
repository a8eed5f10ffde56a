package io.waymark.exceptions.merchants.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.exceptions.cases.domain.CaseState;
import io.waymark.exceptions.cases.domain.Waiting;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A merchant is told how far a case is, and not who has it in the house. */
class StageTest {
    @ParameterizedTest
    @CsvSource({
        "OPEN,,RECEIVED",
        "REOPENED,,RECEIVED",
        "ACKNOWLEDGED,,WITH_US",
        "IN_PROGRESS,,WITH_US",
        "WAITING,CARRIER,WITH_CARRIER",
        "WAITING,CUSTOMER,WITH_CUSTOMER",
        "RESOLVED,,SOLVED",
        "CLOSED,,SOLVED"
    })
    void aMerchantIsToldWhoHasTheCase(CaseState state, Waiting.@Nullable Party on, Stage told) {
        assertThat(Stage.of(state, on)).isEqualTo(told);
    }
}
