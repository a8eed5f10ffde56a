package io.waymark.exceptions.classify.adapter.files;

import io.waymark.exceptions.classify.domain.Clearing;
import io.waymark.exceptions.classify.domain.ExceptionClass;
import io.waymark.exceptions.classify.domain.ExceptionClasses;
import io.waymark.exceptions.classify.domain.Keyword;
import io.waymark.exceptions.classify.domain.Keywords;
import io.waymark.exceptions.classify.domain.Owner;
import io.waymark.exceptions.classify.domain.Playbooks;
import io.waymark.exceptions.classify.domain.PostingSignals;
import io.waymark.exceptions.classify.domain.Severity;
import io.waymark.exceptions.classify.domain.ShipmentState;
import io.waymark.exceptions.classify.domain.Signal;
import io.waymark.exceptions.classify.domain.SignalRule;
import io.waymark.exceptions.classify.domain.SignalRules;
import io.waymark.tables.Table;
import io.waymark.tables.TableException;
import io.waymark.tables.TableRow;
import io.waymark.tables.Tables;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads the tables of this feature, each once; throws {@link io.waymark.tables.TableException} for what cannot be used. */
@Singleton
public final class ClassifyTables {
    private final Tables tables;

    public ClassifyTables(Tables tables) {
        this.tables = tables;
    }

    /** Playbook steps in the order of the file. */
    @Produces
    @Singleton
    public Playbooks playbooks() {
        return new Playbooks(tables.read("playbooks.csv", Step::of).rows().stream()
                .collect(Collectors.groupingBy(Step::playbook, Collectors.mapping(Step::text, Collectors.toList()))));
    }

    /** The classes; each must name a playbook that exists. */
    @Produces
    @Singleton
    public ExceptionClasses classes(Playbooks playbooks) {
        Set<String> codes = new HashSet<>();
        Table<ExceptionClass> table =
                tables.read("classes.csv", row -> exceptionClass(row, row.unique("code", codes), playbooks));
        if (!codes.contains(ExceptionClasses.UNCLASSIFIED)) {
            throw new TableException(table.file(), 0, "code", ExceptionClasses.UNCLASSIFIED + " is missing");
        }
        return new ExceptionClasses(table.rows());
    }

    /** The phrases; each must stand for a class that exists. */
    @Produces
    @Singleton
    public Keywords keywords(ExceptionClasses classes) {
        return new Keywords(tables.read(
                        "keywords.csv",
                        row -> new Keyword(
                                classes.get(row.text("code")).code(), row.text("phrase"), row.optionalText("unless")))
                .rows());
    }

    /** Which state gives which signal. */
    @Produces
    @Singleton
    public SignalRules signals() {
        return new SignalRules(tables.read(
                        "signals.csv",
                        row -> new SignalRule(
                                row.constant("signal", Signal.class),
                                row.constant("state", ShipmentState.class).name(),
                                row.words("substates"),
                                row.words("except")))
                .rows());
    }

    /** Which ledger entry gives which signal; a kind of entry gives one. */
    @Produces
    @Singleton
    public PostingSignals postings() {
        Set<String> kinds = new HashSet<>();
        return new PostingSignals(tables
                .read("postings.csv", row -> Map.entry(row.unique("kind", kinds), row.constant("signal", Signal.class)))
                .rows()
                .stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private static ExceptionClass exceptionClass(TableRow row, String code, Playbooks playbooks) {
        Duration firstResponse = row.duration("firstResponse");
        if (firstResponse == null) {
            throw row.wrong("firstResponse", "is empty");
        }
        String playbook = row.text("playbook");
        if (playbooks.steps(playbook).isEmpty()) {
            throw row.wrong("playbook", "has no step: " + playbook);
        }
        List<Clearing> clears =
                row.words("clearsWhen").stream().map(Clearing::parse).toList();
        return new ExceptionClass(
                code,
                row.text("family"),
                row.constant("severity", Severity.class),
                row.optionalConstant("repeatSeverity", Severity.class),
                row.constant("owner", Owner.class),
                row.constants("copyOwners", Owner.class),
                firstResponse,
                row.duration("resolve"),
                clears,
                row.flag("refinedByText"),
                row.flag("holdsStalls"),
                playbook);
    }

    private record Step(String playbook, String text) {
        static Step of(TableRow row) {
            return new Step(row.text("playbook"), row.text("text"));
        }
    }
}
