package io.waymark.exceptions.desk.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.exceptions.cases.domain.CaseAction;
import io.waymark.exceptions.cases.domain.CaseState;
import io.waymark.exceptions.cases.domain.TimelineEntry;
import io.waymark.exceptions.classify.adapter.files.ClassifyTables;
import io.waymark.exceptions.classify.domain.ExceptionClass;
import io.waymark.exceptions.classify.domain.Owner;
import io.waymark.exceptions.classify.domain.Playbooks;
import io.waymark.exceptions.classify.domain.Rule;
import io.waymark.exceptions.classify.domain.Severity;
import io.waymark.exceptions.desk.adapter.rest.DeskTexts.DeskWords;
import io.waymark.tables.Tables;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a desk can be shown has words in each language. */
class DeskTextsTest {
    private final ClassifyTables tables = new ClassifyTables(Tables.builtIn());
    private final Playbooks playbooks = tables.playbooks().get();
    private final DeskTexts texts = new DeskTexts(Tables.builtIn());

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void everythingHasAName(String language) {
        DeskWords words = texts.in(Locale.of(language));

        assertThat(names(words)).doesNotContain("").allSatisfy(name -> assertThat(name)
                .doesNotMatch("[A-Z_0-9]{3,}"));
    }

    private Stream<String> names(DeskWords words) {
        return Stream.of(
                        tables.classes().get().all().stream()
                                .map(ExceptionClass::code)
                                .map(code -> words.named("class", code)),
                        Arrays.stream(Owner.values()).map(each -> words.named("owner", each)),
                        Arrays.stream(Severity.values()).map(each -> words.named("severity", each)),
                        Arrays.stream(CaseState.values()).map(each -> words.named("state", each)),
                        Arrays.stream(CaseAction.values()).map(each -> words.named("act", each)),
                        Arrays.stream(Rule.values()).map(each -> words.named("rule", each)),
                        Arrays.stream(TimelineEntry.Kind.values()).map(each -> words.named("kind", each)))
                .flatMap(each -> each);
    }

    @Test
    void everyStepOfAPlaybookIsPutIntoChinese() {
        List<Playbooks.Step> steps =
                playbooks.steps().values().stream().flatMap(List::stream).toList();

        assertThat(texts.in(Locale.CHINESE).steps(steps)).hasSameSizeAs(steps).allSatisfy(step -> assertThat(step)
                .containsPattern("\\p{IsHan}"));
    }

    @Test
    void aStepThatNobodyHasPutIntoChineseIsShownAsItIs() {
        assertThat(texts.in(Locale.CHINESE).steps(List.of(new Playbooks.Step("Ring the depot.", null))))
                .containsExactly("Ring the depot.");
    }

    @ParameterizedTest
    @CsvSource({"PT-20M, 20 min", "PT59M59S, 59 min", "PT3H5M, 3 h 5 min", "PT47H59M, 47 h 59 min", "PT50H, 2 d 2 h"})
    void aLengthOfTimeIsSaidInTheTwoUnitsThatMatter(Duration length, String said) {
        assertThat(texts.in(Locale.ENGLISH).span(length)).isEqualTo(said);
    }
}
