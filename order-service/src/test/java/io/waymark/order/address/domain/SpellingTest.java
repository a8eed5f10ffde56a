package io.waymark.order.address.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Watches which names count as one, and which as a slip of the pen. */
class SpellingTest {

    @ParameterizedTest
    @CsvSource({"São Paulo,SAO-PAULO", "D.C.,dc", "北京市,北京市", "Île-de-France,ile de france"})
    void twoSpellingsOfOneNameAreEqual(String one, String other) {
        assertThat(Spelling.key(one)).isEqualTo(Spelling.key(other));
    }

    @ParameterizedTest
    @CsvSource({"californa,california,1", "texsa,texas,1", "广冬,广东,1", "ab,ab,0", "'',a,1", "kitten,sitting,3"})
    void aDistanceCountsSlips(String one, String other, int slips) {
        assertThat(Spelling.distance(one, other, 3)).isEqualTo(slips);
        assertThat(Spelling.distance(other, one, 3)).isEqualTo(slips);
    }

    @Test
    void whatIsTooFarIsNotSuggested() {
        assertThat(near("Oklohoma")).containsExactly("Oklahoma");
        assertThat(near("Ohoi")).containsExactly("Ohio");
        assertThat(near("Atlantis")).isEmpty();
        assertThat(near("OK")).isEmpty();
        assertThat(near("O".repeat(10_000))).isEmpty();
    }

    private static List<String> near(String written) {
        return Spelling.near(written, List.of("Ohio", "Oklahoma", "Oregon"), List::of);
    }
}
