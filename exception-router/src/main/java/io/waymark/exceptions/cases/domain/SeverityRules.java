package io.waymark.exceptions.cases.domain;

import io.waymark.exceptions.classify.domain.ExceptionClass;
import io.waymark.exceptions.classify.domain.Severity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What raises the severity of a case above that of its class. Of rules of one kind the one that raises most counts. */
public record SeverityRules(List<SeverityRule> rules) {
    public static final SeverityRules NONE = new SeverityRules(List.of());

    public SeverityRules {
        rules = List.copyOf(rules);
    }

    private record Applied(SeverityRule rule, String evidence) {}

    /**
     * How much a case of this class hurts.
     *
     * @param openedAt when it was opened, or opened again
     */
    Grade grade(ExceptionClass type, SubjectFacts facts, Instant openedAt) {
        Severity severity = type.severityAfter(facts.failedAttempts());
        List<String> reasons = new ArrayList<>();
        if (severity != type.severity()) {
            reasons.add(reason(
                    type.severity(), severity, "class " + type.code(), facts.failedAttempts() + " failed attempts"));
        }
        for (Applied applied : applied(type, facts, openedAt)) {
            Severity raised = severity.raised(applied.rule().steps());
            if (raised != severity) {
                String rule = "rule " + applied.rule().name() + " version "
                        + applied.rule().version();
                reasons.add(reason(severity, raised, rule, applied.evidence()));
            }
            severity = raised;
        }
        return new Grade(severity, reasons);
    }

    private static String reason(Severity from, Severity to, String rule, String evidence) {
        return from + " to " + to + " by " + rule + ": " + evidence;
    }

    private List<Applied> applied(ExceptionClass type, SubjectFacts facts, Instant openedAt) {
        return rules.stream()
                .filter(rule -> rule.concerns(type.code()))
                .flatMap(rule -> rule.evidence(facts, openedAt).map(evidence -> new Applied(rule, evidence)).stream())
                .collect(Collectors.groupingBy(
                        applied -> applied.rule().when().getClass().getSimpleName(),
                        TreeMap::new,
                        Collectors.maxBy(Comparator.comparingInt(
                                applied -> applied.rule().steps()))))
                .values()
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }
}
