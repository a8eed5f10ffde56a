package io.waymark.testkit.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PatternTrialTest {
    private static final PatternTrial TRIAL = new PatternTrial(2_000);

    @ParameterizedTest
    @ValueSource(strings = {"(?:a|b|\\d)*", "(?:.|\\n)*x", "([a-z]|[A-Z ])+"})
    void aGroupThatIsRepeatedOverflowsTheStack(String pattern) {
        assertThat(TRIAL.fault(Pattern.compile(pattern))).contains("overflows the stack");
    }

    @ParameterizedTest
    @ValueSource(strings = {"(a+)+b", "\\s+$", "(.*)(\\d+)!"})
    void whatGoesBackAgainAndAgainIsToldByItsLooks(String pattern) {
        assertThat(TRIAL.fault(Pattern.compile(pattern))).contains("looks more than 800 times");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[A-Z]{2}\\d{9}[A-Z]{2}", "[a-z]++", "(?:[^\"\\\\]|\\\\.)*+", "^00(?=[1-9])"})
    void whatReadsOnceIsSound(String pattern) {
        assertThat(TRIAL.fault(Pattern.compile(pattern))).isEmpty();
    }
}
