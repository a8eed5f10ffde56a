package io.waymark.exceptions.cases.domain;

import static io.waymark.exceptions.cases.domain.ShipmentStory.START;
import static io.waymark.exceptions.cases.domain.ShipmentStory.orderCancelled;
import static io.waymark.exceptions.cases.domain.ShipmentStory.scan;
import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.events.incidents.IncidentKind;
import io.waymark.exceptions.classify.domain.Classification;
import io.waymark.exceptions.classify.domain.ExceptionClass;
import io.waymark.exceptions.classify.domain.ShipmentState;
import io.waymark.exceptions.clocks.adapter.files.StallClockTable;
import io.waymark.exceptions.clocks.domain.StallRule;
import io.waymark.tables.Tables;
import io.waymark.testkit.RepositoryRoot;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Of every class something tells, and something ends every case, over the tables and rules as they are shipped. */
class ClassCatalogueTest {
    private static final Collection<ExceptionClass> CLASSES =
            ShipmentStory.POLICY.classes().all();

    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]+");

    /** Nothing that we are told can end them; the document says why. */
    private static final Set<String> ENDED_BY_A_PERSON =
            Set.of("ADDR_CORRECTED", "DAMAGED", "DESTROYED", "UNDELIVERABLE", "FIN_WEIGHT_VAR");

    @Test
    void ofEveryClassSomethingTells() throws IOException {
        Set<String> told = new TreeSet<>();
        told.addAll(codesOfMappings());
        told.addAll(codesOfWords());
        told.addAll(codesOfStates());
        told.addAll(codesOfClocks());
        told.addAll(codesOfIncidents());
        told.addAll(codesOfContradictions());

        assertThat(told).isEqualTo(codes());
    }

    @Test
    void onlyWhatNothingCanEndIsLeftToAPerson() {
        assertThat(CLASSES.stream().filter(type -> type.clearsWhen().isEmpty()).map(ExceptionClass::code))
                .containsExactlyInAnyOrderElementsOf(ENDED_BY_A_PERSON);
    }

    @Test
    void theDocumentNamesEveryClassAndNoOther() throws IOException {
        String document = Files.readString(RepositoryRoot.find().resolve("docs/architecture/exception-classes.md"));

        assertThat(document.lines()
                        .filter(line -> line.startsWith("| `"))
                        .map(line -> line.substring(0, line.indexOf('|', 1)))
                        .flatMap(cell -> CODE.matcher(cell).results())
                        .map(MatchResult::group))
                .containsExactlyInAnyOrderElementsOf(codes());
    }

    private static Set<String> codes() {
        return CLASSES.stream().map(ExceptionClass::code).collect(Collectors.toCollection(TreeSet::new));
    }

    /** What tracking-ingest calls the codes of its providers: the last column of their mappings. */
    private static Set<String> codesOfMappings() throws IOException {
        Path folder = RepositoryRoot.find().resolve("tracking-ingest/src/main/resources/tables/providers");
        Set<String> codes = new TreeSet<>();
        try (DirectoryStream<Path> providers = Files.newDirectoryStream(folder, Files::isDirectory)) {
            for (Path provider : providers) {
                Files.readAllLines(provider.resolve("mapping.csv")).stream()
                        .skip(1)
                        .map(line -> line.substring(line.lastIndexOf(',') + 1))
                        .filter(code -> !code.isEmpty())
                        .forEach(codes::add);
            }
        }
        assertThat(codes).hasSizeGreaterThan(20);
        return codes;
    }

    private static Collection<String> codesOfWords() {
        return Tables.builtIn().read("keywords.csv", row -> row.text("code")).rows();
    }

    private static Collection<String> codesOfStates() {
        return Arrays.stream(ShipmentState.values())
                .flatMap(state -> ShipmentStory.POLICY.classifier().classify(null, state.name(), null).stream())
                .map(Classification::type)
                .map(ExceptionClass::code)
                .toList();
    }

    private static Collection<String> codesOfClocks() {
        return StallClockTable.rules(Tables.builtIn()).get().all().stream()
                .map(StallRule::code)
                .toList();
    }

    private static Collection<String> codesOfIncidents() {
        return Arrays.stream(IncidentKind.values()).map(IncidentKind::name).toList();
    }

    private static Collection<String> codesOfContradictions() {
        ShipmentStory story = new ShipmentStory();
        UUID order = UUID.randomUUID();
        Stream.of(
                        orderCancelled(Duration.ofHours(1)),
                        scan(1, Duration.ofHours(2), "IN_TRANSIT", "moving", null),
                        new Fact.Contradiction(
                                ShipmentStory.SHIPMENT,
                                UUID.randomUUID(),
                                order,
                                "m1",
                                2,
                                START,
                                START,
                                "RETURNING",
                                START),
                        new Fact.NumberReused(
                                ShipmentStory.SHIPMENT, UUID.randomUUID(), order, "m1", START, START, true, START))
                .forEach(story::take);
        return story.dossier.occurrences().stream().map(Occurrence::code).toList();
    }
}
