package io.waymark.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.testkit.Canary.Planted;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A planted word is found wherever it leaves, as text and as bytes, and nothing else is. */
class ExitsTest {
    private static final List<Planted> PLANTED = Canary.everyKind(7);

    private final Exits exits = new Exits();

    @Test
    void aPlantedWordIsFoundWithItsPlace() {
        String secret = PLANTED.getFirst().secrets().getFirst();
        exits.add("answer", "before " + secret + " behind");

        assertThat(exits.leaks(PLANTED)).containsExactly("answer gives away " + secret);
    }

    @Test
    void aPlantedWordInBytesIsFound() {
        String secret = PLANTED.getLast().secrets().getFirst();
        exits.add("table", "\\x00" + HexFormat.of().formatHex(secret.getBytes(StandardCharsets.UTF_8)));

        assertThat(exits.leaks(PLANTED)).containsExactly("table gives away " + secret);
    }

    @Test
    void wordsThatOverlapAreAllFound() {
        List<Planted> overlapping = List.of(
                new Planted("123456789 4567890 12345", List.of("123456789", "4567890", "12345")),
                new Planted("张三丰 三丰", List.of("张三丰", "三丰")));
        exits.add("answer", "01234567890张三丰");

        assertThat(exits.leaks(overlapping))
                .containsExactlyInAnyOrder(
                        "answer gives away 123456789",
                        "answer gives away 4567890",
                        "answer gives away 12345",
                        "answer gives away 张三丰",
                        "answer gives away 三丰");
    }

    @Test
    void whatIsMaskedIsNoLeak() {
        exits.add("answer", "before *** behind");

        assertThat(exits.leaks(PLANTED)).isEmpty();
        assertThat(exits.count("answer")).isEqualTo(1);
    }

    @Test
    void everySentenceHoldsWhatIsPlantedInIt() {
        assertThat(Canary.sentences(200, 8)).allSatisfy(planted -> {
            assertThat(planted.secrets()).isNotEmpty();
            assertThat(planted.foundIn(planted.sentence())).isEqualTo(planted.secrets());
        });
    }
}
