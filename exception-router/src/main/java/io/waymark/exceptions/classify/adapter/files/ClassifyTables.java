package io.waymark.exceptions.classify.adapter.files;

import io.waymark.exceptions.classify.domain.ClassOverride;
import io.waymark.exceptions.classify.domain.ClassOverrides;
import io.waymark.exceptions.classify.domain.Clearing;
import io.waymark.exceptions.classify.domain.ExceptionClass;
import io.waymark.exceptions.classify.domain.ExceptionClasses;
import io.waymark.exceptions.classify.domain.Keyword;
import io.waymark.exceptions.classify.domain.Keywords;
import io.waymark.exceptions.classify.domain.Owner;
import io.waymark.exceptions.classify.domain.Playbooks;
import io.waymark.exceptions.classify.domain.PostingKind;
import io.waymark.exceptions.classify.domain.PostingSignals;
import io.waymark.exceptions.classify.domain.Severity;
import io.waymark.exceptions.classify.domain.ShipmentState;
import io.waymark.exceptions.classify.domain.Signal;
import io.waymark.exceptions.classify.domain.SignalRule;
import io.waymark.exceptions.classify.domain.SignalRules;
import io.waymark.tables.LiveTable;
import io.waymark.tables.TableException;
import io.waymark.tables.TableRow;
import io.waymark.tables.TableRows;
import io.waymark.tables.Tables;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the tables of this feature, each once; throws {@link TableException} for what cannot be used. */
@Singleton
public final class ClassifyTables {
    private static final Duration LONGEST = Duration.ofDays(3650);
    private static final int MOST_RANK = 9_999;
    private static final int LAST_STEP = 99;
    private static final List<String> NO_OR_YES = List.of("no", "yes");

    private final Tables tables;

    public ClassifyTables(Tables tables) {
        this.tables = tables;
    }

    /** Playbook steps in the order of their numbers. */
    @Produces
    @Singleton
    public LiveTable<Playbooks> playbooks() {
        return new LiveTable<>(tables, "playbooks.csv", List.of("playbook", "step"), ClassifyTables::playbooks);
    }

    @Produces
    @Singleton
    public LiveTable<ExceptionClasses> classes() {
        return new LiveTable<>(tables, "classes.csv", List.of("code"), ClassifyTables::classes)
                .choosing(Map.of(
                        "severity",
                        LiveTable.words(Severity.class),
                        "repeatSeverity",
                        orNone(Severity.class),
                        "owner",
                        LiveTable.words(Owner.class),
                        "refinedByText",
                        NO_OR_YES,
                        "holdsStalls",
                        NO_OR_YES));
    }

    /** Who deals with what otherwise; as shipped, nobody. */
    @Produces
    @Singleton
    public LiveTable<ClassOverrides> overrides() {
        return LiveTable.perhapsEmpty(
                        tables, "overrides.csv", List.of("class", "merchant", "carrier"), ClassifyTables::overrides)
                .choosing(Map.of("owner", orNone(Owner.class), "severity", orNone(Severity.class)));
    }

    /** The phrases by their rank, those of the same rank in the order of the file. */
    @Produces
    @Singleton
    public LiveTable<Keywords> keywords() {
        return new LiveTable<>(tables, "keywords.csv", List.of("phrase"), ClassifyTables::keywords);
    }

    /** Which state gives which signal. */
    @Produces
    @Singleton
    public LiveTable<SignalRules> signals() {
        return new LiveTable<>(tables, "signals.csv", List.of("signal", "state", "substates"), ClassifyTables::signals);
    }

    /** Which ledger entry gives which signal; a kind of entry gives one. */
    @Produces
    @Singleton
    public LiveTable<PostingSignals> postings() {
        return new LiveTable<>(tables, "postings.csv", List.of("kind"), rows -> {
            Set<String> kinds = new HashSet<>();
            return new PostingSignals(
                    rows.each(row -> Map.entry(kind(row, kinds), row.constant("signal", Signal.class))).rows().stream()
                            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue)));
        });
    }

    private static SignalRules signals(TableRows rows) {
        Set<SignalRule> before = new HashSet<>();
        return new SignalRules(rows.each(row -> {
                    SignalRule rule = new SignalRule(
                            row.constant("signal", Signal.class),
                            row.constant("state", ShipmentState.class).name(),
                            row.words("substates"),
                            row.words("except"));
                    if (!before.add(new SignalRule(rule.signal(), rule.state(), rule.substates(), List.of()))) {
                        throw row.wrong("signal", "stands twice for the same states: " + rule.signal());
                    }
                    return rule;
                })
                .rows());
    }

    private static String kind(TableRow row, Set<String> before) {
        String kind = row.constant("kind", PostingKind.class).name();
        if (!before.add(kind)) {
            throw row.wrong("kind", "stands twice: " + kind);
        }
        return kind;
    }

    private static <E extends Enum<E>> List<String> orNone(Class<E> type) {
        return Stream.concat(Stream.of(""), LiveTable.words(type).stream()).toList();
    }

    private static Playbooks playbooks(TableRows rows) {
        record Numbered(String playbook, int number, Playbooks.Step step) {}
        Set<String> names = new HashSet<>();
        return new Playbooks(rows
                .each(row -> {
                    String playbook = row.text("playbook");
                    int number = row.number("step", 0, LAST_STEP);
                    if (!names.add(playbook + ":" + number)) {
                        throw row.wrong("step", "stands twice: " + number);
                    }
                    return new Numbered(playbook, number, new Playbooks.Step(row.text("text"), row.optionalText("zh")));
                })
                .rows()
                .stream()
                .sorted(Comparator.comparingInt(Numbered::number))
                .collect(Collectors.groupingBy(
                        Numbered::playbook, Collectors.mapping(Numbered::step, Collectors.toUnmodifiableList()))));
    }

    private static ExceptionClasses classes(TableRows rows) {
        Set<String> codes = new HashSet<>();
        List<ExceptionClass> classes =
                rows.each(row -> exceptionClass(row, row.unique("code", codes))).rows();
        if (!codes.contains(ExceptionClasses.UNCLASSIFIED)) {
            throw new TableException(rows.file(), 0, "code", ExceptionClasses.UNCLASSIFIED + " is missing");
        }
        return new ExceptionClasses(classes);
    }

    private static ExceptionClass exceptionClass(TableRow row, String code) {
        if (!code.matches("[A-Z][A-Z0-9_]{1,39}")) {
            throw row.wrong("code", "is not of 2 to 40 capital letters, digits and _, with a letter first");
        }
        List<Clearing> clears = row.words("clearsWhen").stream()
                .map(word -> row.read("clearsWhen", word, Clearing::parse))
                .toList();
        return new ExceptionClass(
                code,
                row.text("family"),
                row.constant("severity", Severity.class),
                row.optionalConstant("repeatSeverity", Severity.class),
                row.constant("owner", Owner.class),
                row.constants("copyOwners", Owner.class),
                limit(row, "firstResponse", row.duration("firstResponse")),
                bounded(row, "resolve", row.duration("resolve")),
                clears,
                row.flag("refinedByText"),
                row.flag("holdsStalls"),
                row.text("playbook"));
    }

    private static Keywords keywords(TableRows rows) {
        record Ranked(int rank, Keyword keyword) {}
        Set<String> phrases = new HashSet<>();
        return new Keywords(rows
                .each(row -> new Ranked(
                        row.number("rank", 0, MOST_RANK),
                        new Keyword(row.text("code"), phrase(row, phrases), row.optionalText("unless"))))
                .rows()
                .stream()
                .sorted(Comparator.comparingInt(Ranked::rank))
                .map(Ranked::keyword)
                .toList());
    }

    /** Phrases are found in any case, so one that differs from another in nothing else is the same. */
    private static String phrase(TableRow row, Set<String> before) {
        String phrase = row.text("phrase");
        if (!before.add(phrase.toLowerCase(Locale.ROOT))) {
            throw row.wrong("phrase", "stands twice, in whichever case: " + phrase);
        }
        return phrase;
    }

    private static ClassOverrides overrides(TableRows rows) {
        Set<String> names = new HashSet<>();
        return new ClassOverrides(rows.each(row -> override(row, names)).rows());
    }

    private static ClassOverride override(TableRow row, Set<String> names) {
        ClassOverride override = new ClassOverride(
                row.text("class"),
                row.text("merchant"),
                row.text("carrier"),
                row.optionalConstant("owner", Owner.class),
                row.optionalConstant("severity", Severity.class),
                bounded(row, "firstResponse", row.duration("firstResponse")),
                bounded(row, "resolve", row.duration("resolve")));
        if (!names.add(override.name())) {
            throw row.wrong("stands twice: " + override.name());
        }
        if (override.owner() == null
                && override.severity() == null
                && override.firstResponse() == null
                && override.resolve() == null) {
            throw row.wrong("changes nothing");
        }
        return override;
    }

    private static Duration limit(TableRow row, String column, @Nullable Duration length) {
        if (length == null) {
            throw row.wrong(column, "is empty");
        }
        bounded(row, column, length);
        return length;
    }

    private static @Nullable Duration bounded(TableRow row, String column, @Nullable Duration length) {
        if (length != null && !length.isPositive()) {
            throw row.wrong(column, "is no time at all");
        }
        if (length != null && length.compareTo(LONGEST) > 0) {
            throw row.wrong(column, "is longer than " + LONGEST.toDays() + " days");
        }
        return length;
    }
}
