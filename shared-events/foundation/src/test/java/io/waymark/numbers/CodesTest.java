package io.waymark.numbers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Watches that a code is one code however it was typed, and that nothing but its spelling changes. */
class CodesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "20095 ",
                "\t20095",
                "20095\u00a0",
                "20095\u200b",
                "\ufeff20095",
                "200\u206095",
                "\u300020095\r\n",
                "２００９５",
                "٢٠٠٩٥",
                "२००९५",
                "\u202a20095\u202c"
            })
    void whatNobodySeesIsTakenOut(String written) {
        assertThat(Codes.folded(written)).isEqualTo("20095");
    }

    @ParameterizedTest
    @ValueSource(strings = {"100‐0001", "100–0001", "100−0001", "１００－０００１", "100ー0001"})
    void aDashIsADash(String written) {
        assertThat(Codes.folded(written)).isEqualTo("100-0001");
    }

    @ParameterizedTest
    @CsvSource({"200 95,200 95", "200 \u3000 95,200 95", "aB-1,aB-1", "ケーキ,ケーキ"})
    void whatMayMeanSomethingStays(String written, String folded) {
        assertThat(Codes.folded(written)).isEqualTo(folded);
    }

    @Test
    void controlCharactersAreLeftToBeRefused() {
        assertThat(Codes.folded("2009\u00005")).isEqualTo("2009\u00005");
    }
}
