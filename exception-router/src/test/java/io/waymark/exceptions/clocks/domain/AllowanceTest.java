package io.waymark.exceptions.clocks.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AllowanceTest {

    @Test
    void readsHoursAndBusinessDays() {
        assertThat(Allowance.parse("PT48H")).isEqualTo(new Allowance.Elapsed(Duration.ofDays(2)));
        assertThat(Allowance.parse("3bd")).isEqualTo(new Allowance.WorkingDays(3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "48", "0bd", "-3bd", "PT0S", "PT-1H", "3 days"})
    void refusesWhatAllowsNothing(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Allowance.parse(text));
    }
}
