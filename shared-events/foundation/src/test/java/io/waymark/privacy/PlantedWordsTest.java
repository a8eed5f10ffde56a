package io.waymark.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.tables.Tables;
import io.waymark.testkit.Canary;
import io.waymark.testkit.Canary.Planted;
import io.waymark.testkit.Soak;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** No planted word stays in a sentence, and no text makes masking slow. */
class PlantedWordsTest {
    private static final PersonalWords PERSONAL = PersonalWords.of(Tables.builtIn());
    private static final int SENTENCES = Soak.of(5_000);
    private static final int LONG = 100_000;
    private static final Duration PLENTY = Duration.ofSeconds(5);
    private static final Pattern HALF_A_NUMBER = Pattern.compile("[0-9]{4,}|\\*{3}[0-9]|[0-9]\\*{3}");

    @Test
    void noPlantedWordStays() {
        for (Planted planted : Canary.sentences(SENTENCES, 11)) {
            String masked = PERSONAL.withoutPersonalData(planted.sentence());

            assertThat(planted.foundIn(masked))
                    .as(planted.sentence() + " -> " + masked)
                    .isEmpty();
            assertThat(HALF_A_NUMBER.matcher(masked).find())
                    .as(planted.sentence() + " -> " + masked)
                    .isFalse();
        }
    }

    @Test
    void whatIsMaskedIsMaskedForGood() {
        for (Planted planted : Canary.everyKind(12)) {
            String once = PERSONAL.withoutPersonalData(planted.sentence());

            assertThat(planted.foundIn(PERSONAL.withoutPersonalData(once))).isEmpty();
        }
    }

    /** Time grows with the length alone: a text twenty-five times the longest that is kept still takes a moment. */
    @Test
    void noTextIsSlow() {
        List<String> pieces = List.of(
                "1 ",
                "12-",
                "(1",
                "a@",
                "a.",
                "由王",
                "的",
                "John ",
                "J. ",
                "路1",
                "+1",
                "Mary, ",
                "***",
                "rue de ",
                "A ",
                "様",
                "st. ",
                "—",
                "2026-11-24 ",
                "1,2",
                "138,",
                "a at b dot ",
                "(at)",
                "一 ",
                "E1234567 ",
                "DE89 ",
                "1Z",
                "13800138000 ",
                "\u200b",
                "x@y.",
                "0199a2c4-");
        for (String piece : pieces) {
            String text = String.join("", Collections.nCopies(LONG / piece.length(), piece));
            long start = System.nanoTime();

            PERSONAL.withoutPersonalData(text);

            assertThat(Duration.ofNanos(System.nanoTime() - start)).as(piece).isLessThan(PLENTY);
        }
    }
}
