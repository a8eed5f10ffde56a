package io.waymark.tracking.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.tables.Tables;
import io.waymark.tracking.shipment.domain.State;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every state has words. */
class PageTextsTest {
    private final PageTexts texts = new PageTexts(Tables.builtIn());

    @ParameterizedTest
    @EnumSource(State.class)
    void anUnknownSubstateIsCalledByItsState(State state) {
        assertThat(texts.status(Locale.CHINESE, state, "never_heard_of"))
                .isEqualTo(texts.word(Locale.CHINESE, "state." + state));
    }

    @Test
    void aKnownSubstateHasWordsOfItsOwn() {
        assertThat(texts.status(Locale.ENGLISH, State.CUSTOMS, "released")).isEqualTo("Released by customs");
    }
}
