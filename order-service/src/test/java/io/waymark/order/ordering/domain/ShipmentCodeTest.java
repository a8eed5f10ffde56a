package io.waymark.order.ordering.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Watches the check digit of UPU S10 against its published example and its two special cases. */
class ShipmentCodeTest {
    private static final ShipmentCodes CODES = new ShipmentCodes("HW", "CN");

    @ParameterizedTest
    @CsvSource({"47312482,9", "00000000,5", "12345678,5", "00000008,0", "00000006,2"})
    void checkDigitFollowsS10(String serial, int digit) {
        assertThat(ShipmentCode.checkDigit(serial)).isEqualTo(digit);
    }

    @Test
    void aSerialNumberIsPaddedAndChecked() {
        assertThat(CODES.of(47312482)).hasToString("HW473124829CN");
        assertThat(CODES.of(1)).hasToString("HW000000014CN");
    }

    @Test
    void everySingleWrongDigitIsNoticed() {
        String right = CODES.of(47312482).value();
        for (int place = 2; place < 10; place++) {
            Set<Character> noticed = new HashSet<>();
            for (char digit = '0'; digit <= '9'; digit++) {
                String wrong = right.substring(0, place) + digit + right.substring(place + 1);
                if (!wrong.equals(right) && ShipmentCode.parse(wrong).isEmpty()) {
                    noticed.add(digit);
                }
            }
            assertThat(noticed).as("place %d", place).hasSizeGreaterThanOrEqualTo(8);
        }
    }

    @Test
    void codesAreReadAsPeopleWriteThem() {
        assertThat(ShipmentCode.parse("hw 4731 2482 9 cn")).contains(new ShipmentCode("HW473124829CN"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "HW473124828CN", "HW47312482CN", "H1473124829CN", "HW473124829C\u0000", "ＨＷ473124829CN"})
    void whatIsNoCodeIsNotRead(String text) {
        assertThat(ShipmentCode.parse(text)).isEmpty();
        assertThatThrownBy(() -> new ShipmentCode(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void serialNumbersEndAtEightDigits() {
        assertThatThrownBy(() -> CODES.of(100_000_000)).hasMessageContaining("used up");
    }
}
