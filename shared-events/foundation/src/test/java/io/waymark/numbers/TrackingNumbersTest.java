package io.waymark.numbers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Watches that every spelling of a number is the same number, and that what is none is never taken for one. */
class TrackingNumbersTest {

    @ParameterizedTest
    @CsvSource({
        "RR 4731 2482 9CN,RR473124829CN",
        "rr473124829cn,RR473124829CN",
        "'\u200bRR473124829CN\n',RR473124829CN",
        "ＲＲ４７３１２４８２９ＣＮ,RR473124829CN",
        "4001-2345-6789,4001-2345-6789",
        "4001–2345－6789,4001-2345-6789",
        "KF-77/901,KF-77/901",
        "99.60.123456.12345678,99.60.123456.12345678"
    })
    void whiteSpaceGoesAndEverythingElseIsShown(String number, String written) {
        assertThat(TrackingNumbers.written(number)).isEqualTo(written);
        assertThat(TrackingNumbers.usable(number)).contains(written);
    }

    @ParameterizedTest
    @CsvSource({
        "4001-2345-6789,400123456789",
        "4001 2345 6789,400123456789",
        "KF-77/901,kf77 901",
        "99.60.123456.12345678,996012345612345678",
        "JDX00012-1-3-,JDX00012-1-3"
    })
    void twoSpellingsHaveOneKey(String one, String other) {
        assertThat(TrackingNumbers.key(one)).isEqualTo(TrackingNumbers.key(other));
    }

    @Test
    void piecesOfOneConsignmentStayApart() {
        assertThat(TrackingNumbers.key("JDX00012-1-3-")).isNotEqualTo(TrackingNumbers.key("JDX00012-2-3-"));
    }

    @Test
    void aNumberOfNothingButDashesIsNotEveryNumber() {
        assertThat(TrackingNumbers.key("--")).isNotEqualTo(TrackingNumbers.key("-"));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "   ",
                "\u200b",
                "----",
                "-1-",
                "ABC",
                "NOT AVAILABLE",
                "ERROR: 404",
                "<b>12345</b>",
                "12\u000045"
            })
    void whatCannotBeANumberIsUnusable(String answered) {
        assertThat(TrackingNumbers.usable(answered)).isEmpty();
    }

    @Test
    void aNumberHas64CharactersAtMost() {
        assertThat(TrackingNumbers.usable("1".repeat(64))).isPresent();
        assertThat(TrackingNumbers.usable("1".repeat(65))).isEmpty();
    }
}
