package io.waymark.exceptions.classify.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.exceptions.classify.adapter.files.ClassifyTables;
import io.waymark.tables.Tables;
import org.junit.jupiter.api.Test;

class ClassifierTest {
    private static final ClassifyTables TABLES = new ClassifyTables(Tables.builtIn());
    private static final ExceptionClasses CLASSES = TABLES.classes().get();
    private final Classifier classifier =
            new Classifier(CLASSES, TABLES.keywords().get());

    @Test
    void aKnownCodeIsItsClass() {
        Classification found =
                classifier.classify("ADDR_INCORRECT", "EXCEPTION", "拒收").orElseThrow();
        assertThat(found.type().code()).isEqualTo("ADDR_INCORRECT");
        assertThat(found.rule()).isEqualTo(Rule.CARRIER_CODE);
        assertThat(found.words()).isEmpty();
    }

    @Test
    void aGeneralCodeIsRefinedByTheCarriersWords() {
        Classification found =
                classifier.classify("UNCLASSIFIED", "EXCEPTION", "客户拒收").orElseThrow();
        assertThat(found.type().code()).isEqualTo("RCPT_REFUSED");
        assertThat(found.rule()).isEqualTo(Rule.CARRIER_WORDS);
        assertThat(found.words()).containsExactly("拒收");
        assertThat(found.explanation()).contains("拒收").contains("RCPT_REFUSED");
    }

    @Test
    void aGeneralCodeWithoutTellingWordsStaysGeneral() {
        Classification found =
                classifier.classify("UNCLASSIFIED", "EXCEPTION", "see branch").orElseThrow();
        assertThat(found.type().code()).isEqualTo("UNCLASSIFIED");
        assertThat(found.type().owner()).isEqualTo(Owner.OPERATIONS);
    }

    @Test
    void anUnknownCodeGoesToOperationsAndIsNamed() {
        Classification found =
                classifier.classify("BRAND_NEW", "EXCEPTION", null).orElseThrow();
        assertThat(found.type().code()).isEqualTo("UNCLASSIFIED");
        assertThat(found.rule()).isEqualTo(Rule.UNKNOWN_CODE);
        assertThat(found.explanation()).contains("BRAND_NEW");
    }

    @Test
    void anUnknownCodeCannotSmuggleTextIntoTheExplanation() {
        Classification found =
                classifier.classify("X\r\nforged: line", null, null).orElseThrow();
        assertThat(found.explanation()).doesNotContain("\n").contains("X??forged:?line");
    }

    @Test
    void aStateOfTroubleWithoutACodeIsTroubleAllTheSame() {
        assertThat(classifier.classify(null, "EXCEPTION", null))
                .hasValueSatisfying(found -> assertThat(found.type().code()).isEqualTo("UNCLASSIFIED"));
        assertThat(classifier.classify(null, "LOST", null))
                .hasValueSatisfying(found -> assertThat(found.type().code()).isEqualTo("LOST"));
        assertThat(classifier.classify(null, "EXPIRED", null))
                .hasValueSatisfying(found -> assertThat(found.type().code()).isEqualTo("EXPIRED"));
    }

    @Test
    void anOrdinaryNodeIsNoTroubleWhateverItsWords() {
        assertThat(classifier.classify(null, "IN_TRANSIT", "damaged goods depot"))
                .isEmpty();
        assertThat(classifier.classify(null, null, null)).isEmpty();
    }
}
