package io.waymark.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A cursor comes back as it went, to the list that it came from, or not at all. */
class CursorTest {
    @Test
    void comesBackAsItWent() {
        Cursor cursor = new Cursor(List.of("2026-11-21T08:00:00Z", "", "日本", "a,b/c%2C\u001f"));

        assertThat(Cursor.parse("orders", cursor.token("orders"))).isEqualTo(cursor);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "%", "abc", "AAAAAA", "AAAAAAAAAA"})
    void isRefusedWhenItIsNone(String token) {
        assertThatThrownBy(() -> Cursor.parse("orders", token)).isInstanceOf(ProblemException.class);
    }

    @Test
    void isRefusedWhenAltered() {
        char[] token = new Cursor(List.of("id-1")).token("orders").toCharArray();
        token[token.length - 2] = token[token.length - 2] == 'x' ? 'y' : 'x';

        assertThatThrownBy(() -> Cursor.parse("orders", new String(token))).isInstanceOf(ProblemException.class);
    }

    @Test
    void isRefusedByAnotherList() {
        String token = new Cursor(List.of("id-1")).token("orders");

        assertThatThrownBy(() -> Cursor.parse("cases", token)).isInstanceOf(ProblemException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"no number", "", "99999999999999999999"})
    void isRefusedWhereItsKeysMeanNoPlace(String key) {
        Listing<Long, Long> numbers = Listing.byNumber("numbers", number -> number);
        String forged = new Cursor(List.of(key)).token("numbers");

        assertThatThrownBy(() -> numbers.place(forged)).isInstanceOf(ProblemException.class);
    }
}
