package io.waymark.exceptions.cases.adapter.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.exceptions.cases.application.KeptWords;
import io.waymark.privacy.PersonalWords;
import io.waymark.tables.Tables;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stays of words and reasons that people give. */
class MaskedWordsTest {
    private final KeptWords words = new MaskedWords(PersonalWords.of(Tables.builtIn()));

    @Test
    void knownNumbersStayAndOthersGo() {
        String written = " parcel 123456789012, ordered as 4111 1111 1111 1111, paid by 5500 0000 0000 0004 ";

        assertThat(words.kept(written, () -> List.of("123456789012", "4111111111111111")))
                .isEqualTo("parcel 123456789012, ordered as 4111 1111 1111 1111, paid by ***");
        assertThat(words.kept(written)).doesNotContain("4111").doesNotContain("0004");
    }

    @Test
    void numbersAreNotAskedForWhereNothingIsMasked() {
        String kept = words.kept("the carrier looks for it", () -> {
            throw new IllegalStateException("nobody needs to know");
        });

        assertThat(kept).isEqualTo("the carrier looks for it");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SOLVED",
                "ADDRESS_CORRECTED",
                "CUSTOMER_INFORMED",
                "CLAIM_FILED",
                "NOT_A_PROBLEM",
                "DEPOT_OPEN",
                "DEPOT_OPEN_AGAIN",
                "CLAIMED",
                "MENDED",
                "RETURNED_TO_SENDER",
                "WEEK_48"
            })
    void reasonsStay(String reason) {
        assertThat(words.keptReason(reason)).isEqualTo(reason);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CALL_13800138000",
                "A138_0013_8000",
                "CARD_4111111111111111",
                "SIGNED_BY_QUACKENBUSH",
                "JESSICA",
                "PASSPORT_E12345678"
            })
    void reasonsThatNameAPersonBecomeAnother(String reason) {
        assertThat(words.keptReason(reason)).isEqualTo("OTHER");
    }
}
