package io.waymark.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IfMatchTest {
    @ParameterizedTest
    @ValueSource(strings = {"\"7\"", " \"7\" ", "*", "\"3\", \"7\"", "\"7\",\"8\""})
    void whatNamesTheVersionOrAnyFits(String header) {
        assertThat(IfMatch.fits(header, 7)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"6\"", "7", "W/\"7\"", "\"*\"", "", "\"77\"", "\"3\" \"7\"", "\"-7\""})
    void whatNamesAnotherVersionOrNoneDoesNot(String header) {
        assertThat(IfMatch.fits(header, 7)).isFalse();
    }

    @Test
    void whoNamesNothingDoesNotMind() {
        assertThat(IfMatch.fits(null, 7)).isTrue();
        assertThat(IfMatch.isAny(null)).isFalse();
    }
}
