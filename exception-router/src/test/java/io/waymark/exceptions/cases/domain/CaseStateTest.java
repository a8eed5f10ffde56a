package io.waymark.exceptions.cases.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaseStateTest {

    @ParameterizedTest
    @CsvSource({
        "OPEN,         ACKNOWLEDGED, IN_PROGRESS, ,        RESOLVED, OPEN, CLOSED",
        "REOPENED,     ACKNOWLEDGED, IN_PROGRESS, ,        RESOLVED, OPEN, CLOSED",
        "ACKNOWLEDGED, ,             IN_PROGRESS, WAITING, RESOLVED, OPEN, CLOSED",
        "IN_PROGRESS,  ,             ,            WAITING, RESOLVED, OPEN, CLOSED",
        "WAITING,      ,             IN_PROGRESS, WAITING, RESOLVED, OPEN, CLOSED",
        "RESOLVED,     ,             ,            ,        ,         ,     CLOSED",
        "CLOSED,       ,             ,            ,        ,         ,     ",
    })
    void onlyTheseMovesExist(
            CaseState from,
            @Nullable CaseState acknowledge,
            @Nullable CaseState start,
            @Nullable CaseState wait,
            @Nullable CaseState resolve,
            @Nullable CaseState assign,
            @Nullable CaseState close) {
        assertThat(from.after(CaseAction.ACKNOWLEDGE).orElse(null)).isEqualTo(acknowledge);
        assertThat(from.after(CaseAction.START).orElse(null)).isEqualTo(start);
        assertThat(from.after(CaseAction.WAIT).orElse(null)).isEqualTo(wait);
        assertThat(from.after(CaseAction.RESOLVE).orElse(null)).isEqualTo(resolve);
        assertThat(from.after(CaseAction.ASSIGN).orElse(null)).isEqualTo(assign);
        assertThat(from.after(CaseAction.CLOSE).orElse(null)).isEqualTo(close);
    }
}
