package io.waymark.exceptions.classify.adapter.files;

import io.waymark.exceptions.classify.domain.Clearing;
import io.waymark.exceptions.classify.domain.ExceptionClass;
import io.waymark.exceptions.classify.domain.ExceptionClasses;
import io.waymark.exceptions.classify.domain.Keyword;
import io.waymark.exceptions.classify.domain.Keywords;
import io.waymark.exceptions.classify.domain.Owner;
import io.waymark.exceptions.classify.domain.Playbooks;
import io.waymark.exceptions.classify.domain.Severity;
import io.waymark.exceptions.classify.domain.Signal;
import io.waymark.exceptions.classify.domain.SignalRule;
import io.waymark.exceptions.classify.domain.SignalRules;
import io.waymark.exceptions.datafile.DataFile;
import io.waymark.exceptions.datafile.Row;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Reads the tables of this feature; each throws {@link io.waymark.exceptions.datafile.BadDataFileException} with the line
 * that cannot be used.
 */
public final class ClassifyTables {

    /** Playbook steps in the order of the file. */
    public static Playbooks playbooks() {
        return new Playbooks(DataFile.onClassPath("exceptions/playbooks.csv").read(Step::of).stream()
                .collect(Collectors.groupingBy(Step::playbook, Collectors.mapping(Step::text, Collectors.toList()))));
    }

    /** The classes; each must name a playbook that exists. */
    public static ExceptionClasses classes(Playbooks playbooks) {
        return classes("exceptions/classes.csv", playbooks);
    }

    static ExceptionClasses classes(String file, Playbooks playbooks) {
        return new ExceptionClasses(DataFile.onClassPath(file).read(row -> exceptionClass(row, playbooks)));
    }

    /** The phrases; each must stand for a class that exists. */
    public static Keywords keywords(ExceptionClasses classes) {
        return new Keywords(DataFile.onClassPath("exceptions/keywords.csv")
                .read(row -> new Keyword(
                        classes.get(row.text("code")).code(), row.text("phrase"), row.optionalText("unless"))));
    }

    /** Which state gives which signal. */
    public static SignalRules signals() {
        return new SignalRules(DataFile.onClassPath("exceptions/signals.csv")
                .read(row -> new SignalRule(
                        row.constant("signal", Signal.class),
                        row.text("state"),
                        row.words("substates"),
                        row.words("except"))));
    }

    private static ExceptionClass exceptionClass(Row row, Playbooks playbooks) {
        Duration firstResponse = row.duration("firstResponse");
        if (firstResponse == null) {
            throw new IllegalArgumentException("column firstResponse is empty");
        }
        String playbook = row.text("playbook");
        if (playbooks.steps(playbook).isEmpty()) {
            throw new IllegalArgumentException("playbook " + playbook + " has no step");
        }
        List<Clearing> clears =
                row.words("clearsWhen").stream().map(Clearing::parse).toList();
        return new ExceptionClass(
                row.text("code"),
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
        static Step of(Row row) {
            return new Step(row.text("playbook"), row.text("text"));
        }
    }

    private ClassifyTables() {}
}
