package io.waymark.exceptions.merchants.adapter.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.exceptions.classify.adapter.files.ClassifyTables;
import io.waymark.exceptions.classify.domain.ExceptionClass;
import io.waymark.exceptions.classify.domain.ExceptionClasses;
import io.waymark.exceptions.merchants.domain.Explanation;
import io.waymark.exceptions.merchants.domain.Explanations;
import io.waymark.tables.LiveTable;
import io.waymark.tables.LiveTables;
import io.waymark.tables.TableFault;
import io.waymark.tables.Tables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplanationTableTest {
    /** Families of troubles that a merchant's customer feels. */
    private static final Set<String> FELT =
            Set.of("address", "recipient", "failed delivery", "delay", "customs", "loss", "return");

    private final LiveTable<ExceptionClasses> classes = new ClassifyTables(Tables.builtIn()).classes();

    @Test
    void whatACustomerFeelsIsExplainedToItsMerchant() {
        Explanations explanations =
                ExplanationTable.explanations(Tables.builtIn()).get();

        assertThat(classes.get().all().stream()
                        .filter(type -> FELT.contains(type.family()))
                        .map(ExceptionClass::code))
                .isNotEmpty()
                .isSubsetOf(explanations.codes());
    }

    @Test
    void noFaultOfTheHousesIntegrationsIsShown() {
        Explanations explanations =
                ExplanationTable.explanations(Tables.builtIn()).get();

        assertThat(explanations.codes())
                .doesNotContain("SIG_INVALID", "PAYLOAD_INVALID", "CARRIER_API_DOWN", "PSP_UPLOAD_FAILED", "ERROR_RATE")
                .doesNotContain("CALLBACK_FAILING", "KEY_PARKED", "PUSH_GAP", "FIN_WEIGHT_VAR", "FIN_SETTLEMENT_DUE");
    }

    @Test
    void sentencesAreInTheirLanguageAndNameNoClassAndNoDesk() {
        Explanations explanations =
                ExplanationTable.explanations(Tables.builtIn()).get();

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
    void aClassThatDoesNotExistIsNamed(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("merchants/explanations.csv");
        Files.createDirectories(file.getParent());
        Files.writeString(
                file,
                "code,topic,happened.en,doing.en,options.en,happened.zh,doing.zh,options.zh\nNO_SUCH,DELAY,a,b,c,d,e,f\n");
        Tables replaced = new Tables(Optional.of(folder));

        LiveTable<Explanations> explanations = ExplanationTable.explanations(replaced);
        LiveTables all = new LiveTables(
                List.of(classes, explanations), List.of(ExplanationTable.classes(explanations, classes)));

        assertThat(all.with(Map.of()).faults())
                .containsExactly(new TableFault(
                        "merchants/explanations.csv", "NO_SUCH", "code", "is no exception class: NO_SUCH"));
    }

    private static List<String> sentences(Explanation of, Locale language) {
        Explanation.Text text = of.in(language);
        return Stream.of(text.happened(), text.doing(), text.options()).toList();
    }
}
