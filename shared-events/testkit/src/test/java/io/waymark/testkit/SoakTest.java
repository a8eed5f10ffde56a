package io.waymark.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** A soak that shrinks unnoticed, by a slip in a property, proves nothing. */
@Isolated("sets a system property")
class SoakTest {
    private final String asked = System.getProperty("soak", "tenth");

    @AfterEach
    void restore() {
        System.setProperty("soak", asked);
    }

    @Test
    void triesATenthUnlessAllIsAskedFor() {
        System.setProperty("soak", "tenth");
        assertThat(Soak.of(100_000)).isEqualTo(10_000);
        System.setProperty("soak", "full");
        assertThat(Soak.of(100_000)).isEqualTo(100_000);
    }

    @Test
    void refusesAWordThatItDoesNotKnow() {
        System.setProperty("soak", "ful");
        assertThatThrownBy(() -> Soak.of(10)).hasMessageContaining("full or tenth");
    }
}
