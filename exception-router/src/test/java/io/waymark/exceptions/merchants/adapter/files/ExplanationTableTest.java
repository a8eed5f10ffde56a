package io.waymark.exceptions.merchants.adapter.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.waymark.exceptions.classify.adapter.files.ClassifyTables;
import io.waymark.exceptions.classify.domain.ExceptionClass;
import io.waymark.exceptions.classify.domain.ExceptionClasses;
import io.waymark.exceptions.merchants.domain.Explanation;
import io.waymark.exceptions.merchants.domain.Explanations;
import io.waymark.tables.TableException;
import io.waymark.tables.Tables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplanationTableTest {
    /** Families of troubles that a merchant's customer feels. */
    private static final Set<String> FELT =
            Set.of("address", "recipient", "failed delivery", "delay", "customs", "loss", "return");

    private final ClassifyTables tables = new ClassifyTables(Tables.builtIn());
    private final ExceptionClasses classes = tables.classes(tables.playbooks());

    @Test
    void whatACustomerFeelsIsExplainedToItsMerchant() {
        Explanations explanations = new ExplanationTable(Tables.builtIn(), classes).explanations();

        assertThat(classes.all().stream()
                        .filter(type -> FELT.contains(type.family()))
                        .map(ExceptionClass::code))
                .isNotEmpty()
                .isSubsetOf(explanations.codes());
    }

    @Test
    void noFaultOfTheHousesIntegrationsIsShown() {
        Explanations explanations = new ExplanationTable(Tables.builtIn(), classes).explanations();

        assertThat(explanations.codes())
                .doesNotContain("SIG_INVALID", "PAYLOAD_INVALID", "CARRIER_API_DOWN", "PSP_UPLOAD_FAILED", "ERROR_RATE")
                .doesNotContain("CALLBACK_FAILING", "KEY_PARKED", "PUSH_GAP", "FIN_WEIGHT_VAR");
    }

    @Test
    void sentencesAreInTheirLanguageAndNameNoClassAndNoDesk() {
        Explanations explanations = new ExplanationTable(Tables.builtIn(), classes).explanations();

        assertThat(explanations.byCode().values()).allSatisfy(each -> {
            assertThat(sentences(each, Locale.ENGLISH)).allSatisfy(sentence -> assertThat(sentence)
                    .matches("\\p{Lu}[^\\p{IsHan}]+\\.")
                    .doesNotMatch(".*[A-Z]{3,}.*"));
            assertThat(sentences(each, Locale.CHINESE))
                    .allSatisfy(sentence ->
                            assertThat(sentence).containsPattern("\\p{IsHan}").doesNotContainPattern("[A-Z]{3,}"));
        });
    }

    @Test
    void aClassThatDoesNotExistIsNamedWithItsLine(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("merchants/explanations.csv");
        Files.createDirectories(file.getParent());
        Files.writeString(
                file,
                "code,topic,happened.en,doing.en,options.en,happened.zh,doing.zh,options.zh\nNO_SUCH,DELAY,a,b,c,d,e,f\n");
        Tables replaced = new Tables(Optional.of(folder));

        assertThatThrownBy(() -> new ExplanationTable(replaced, classes))
                .isInstanceOf(TableException.class)
                .hasMessageContaining("NO_SUCH");
    }

    private static List<String> sentences(Explanation of, Locale language) {
        Explanation.Text text = of.in(language);
        return Stream.of(text.happened(), text.doing(), text.options()).toList();
    }
}
