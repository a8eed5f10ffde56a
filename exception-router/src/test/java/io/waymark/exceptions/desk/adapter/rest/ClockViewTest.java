package io.waymark.exceptions.desk.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.exceptions.cases.domain.CaseState;
import io.waymark.tables.Tables;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A clock's colour says what its words say. */
class ClockViewTest {
    private static final Instant STARTED = Instant.parse("2026-11-20T08:00:00Z");
    private static final Instant DUE = Instant.parse("2026-11-20T12:00:00Z");
    private final DeskTexts.DeskWords words = new DeskTexts(Tables.builtIn()).in(Locale.ENGLISH);

    @ParameterizedTest
    @CsvSource({
        "2026-11-20T09:00:00Z, OPEN, calm, '3 h 0 min left'",
        "2026-11-20T10:00:00Z, OPEN, calm, '2 h 0 min left'",
        "2026-11-20T11:20:00Z, ACKNOWLEDGED, soon, 'Soon: 40 min left'",
        "2026-11-20T11:20:00Z, WAITING, waiting, 'Waits: 40 min left'",
        "2026-11-20T12:05:00Z, WAITING, late, 'Late: 5 min'",
        "2026-11-20T14:05:00Z, OPEN, late, 'Late: 2 h 5 min'"
    })
    void theColourFollowsFromTheTimeThatIsLeft(Instant now, CaseState state, String style, String text) {
        assertThat(ClockView.of(state, STARTED, DUE, now, words)).isEqualTo(new ClockView(style, text));
    }

    @Test
    void whereNoClockRunsThatIsSaid() {
        assertThat(ClockView.of(CaseState.IN_PROGRESS, STARTED, null, STARTED, words))
                .isEqualTo(new ClockView("none", "no clock"));
    }
}
