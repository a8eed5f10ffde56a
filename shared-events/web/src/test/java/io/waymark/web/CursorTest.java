package io.waymark.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A cursor comes back as it went, or not at all. */
class CursorTest {
    @Test
    void comesBackAsItWent() {
        Cursor cursor = Cursor.after("2026-11-21T08:00:00Z", "", "日本");

        assertThat(Cursor.parse(cursor.token(), 3)).isEqualTo(cursor);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "%", "abc", "AAAAAA", "AAAAAAAAAA"})
    void isRefusedWhenItIsNone(String token) {
        assertThatThrownBy(() -> Cursor.parse(token, 1)).isInstanceOf(ProblemException.class);
    }

    @Test
    void isRefusedWhenAltered() {
        char[] token = Cursor.after("id-1").token().toCharArray();
        token[token.length - 2] = token[token.length - 2] == 'x' ? 'y' : 'x';

        assertThatThrownBy(() -> Cursor.parse(new String(token), 1)).isInstanceOf(ProblemException.class);
    }

    @Test
    void isRefusedByAListWithOtherKeys() {
        String token = Cursor.after("a", "b").token();

        assertThatThrownBy(() -> Cursor.parse(token, 1)).isInstanceOf(ProblemException.class);
    }
}
