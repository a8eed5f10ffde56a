package io.waymark.exceptions.cases.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaseStateTest {

    @ParameterizedTest
    @CsvSource({
        "OPEN,         ACKNOWLEDGED, IN_PROGRESS, ,        RESOLVED, OPEN",
        "REOPENED,     ACKNOWLEDGED, IN_PROGRESS, ,        RESOLVED, OPEN",
        "ACKNOWLEDGED, ,             IN_PROGRESS, WAITING, RESOLVED, OPEN",
        "IN_PROGRESS,  ,             ,            WAITING, RESOLVED, OPEN",
        "WAITING,      ,             IN_PROGRESS, WAITING, RESOLVED, OPEN",
        "RESOLVED,     ,             ,            ,        ,         ",
        "CLOSED,       ,             ,            ,        ,         ",
    })
    void onlyTheseMovesExist(
            CaseState from,
            @Nullable CaseState acknowledge,
            @Nullable CaseState start,
            @Nullable CaseState wait,
            @Nullable CaseState resolve,
            @Nullable CaseState assign) {
        assertThat(from.after(CaseAction.ACKNOWLEDGE).orElse(null)).isEqualTo(acknowledge);
        assertThat(from.after(CaseAction.START).orElse(null)).isEqualTo(start);
        assertThat(from.after(CaseAction.WAIT).orElse(null)).isEqualTo(wait);
        assertThat(from.after(CaseAction.RESOLVE).orElse(null)).isEqualTo(resolve);
        assertThat(from.after(CaseAction.ASSIGN).orElse(null)).isEqualTo(assign);
    }
}
