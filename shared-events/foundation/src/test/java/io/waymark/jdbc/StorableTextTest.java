package io.waymark.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What no database keeps is found where it stands. */
class StorableTextTest {
    @Test
    void whatCannotBeKeptIsFound() {
        assertThat(StorableText.firstUnstorable("a\u0000b")).isEqualTo(1);
        assertThat(StorableText.firstUnstorable("ab\ud83d")).isEqualTo(2);
        assertThat(StorableText.firstUnstorable("\ud83dx")).isZero();
        assertThat(StorableText.firstUnstorable("x\udc4d")).isEqualTo(1);
    }

    @Test
    void everythingElseCanBeKept() {
        assertThat(StorableText.firstUnstorable("")).isEqualTo(-1);
        assertThat(StorableText.firstUnstorable("深圳 👍 \u0001\ufffd")).isEqualTo(-1);
    }
}
