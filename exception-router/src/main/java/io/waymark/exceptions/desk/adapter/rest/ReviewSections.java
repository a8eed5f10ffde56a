package io.waymark.exceptions.desk.adapter.rest;

import io.waymark.exceptions.desk.adapter.rest.BarChart.Pair;
import io.waymark.exceptions.desk.adapter.rest.DeskTexts.DeskWords;
import io.waymark.exceptions.desk.adapter.rest.ReviewPage.Section;
import io.waymark.exceptions.measures.application.Counted;
import io.waymark.exceptions.measures.application.Measures;
import io.waymark.exceptions.measures.application.Measures.Line;
import io.waymark.exceptions.measures.domain.Dimension;
import io.waymark.exceptions.measures.domain.Figures;
import io.waymark.exceptions.measures.domain.Measure;
import io.waymark.exceptions.measures.domain.Period;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToLongFunction;

/** The tables of one review, in one language. */
record ReviewSections(Period week, Counted now, Counted before, DeskWords words) {
    private static final int LINES = 10;
    private static final Figures NONE = new Figures(List.of());

    Section days(Map<LocalDate, Long> opened) {
        List<Pair> pairs = week.days().stream()
                .map(day -> new Pair(
                        day.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.of(words.language())),
                        opened.getOrDefault(day, 0L),
                        opened.getOrDefault(day.minusWeeks(1), 0L)))
                .toList();
        return new Section(
                "days",
                words.of("review.days"),
                BarChart.columns(words.of("review.days"), described(pairs), pairs),
                heads("day", "opened", "before"),
                pairs.stream()
                        .map(pair -> List.of(pair.name(), Long.toString(pair.now()), Long.toString(pair.before())))
                        .toList(),
                null);
    }

    Section causes() {
        Measures earlier = before.by(Dimension.CODE);
        List<Line> top = top(Dimension.CODE, line -> line.figures().count(Measure.OPENED));
        List<Pair> pairs = top.stream()
                .map(line -> new Pair(
                        name(Dimension.CODE, line),
                        line.figures().count(Measure.OPENED),
                        of(earlier, line).count(Measure.OPENED)))
                .toList();
        return new Section(
                "causes",
                words.of("review.causes"),
                BarChart.rows(words.of("review.causes"), described(pairs), pairs),
                heads("cause", "opened", "before", "rate", "reopened", "resolve"),
                top.stream()
                        .map(line -> List.of(
                                name(Dimension.CODE, line),
                                count(line.figures(), Measure.OPENED),
                                count(of(earlier, line), Measure.OPENED),
                                ReviewNumbers.perMille(line.figures().perWaybill()),
                                count(line.figures(), Measure.REOPENED),
                                ReviewNumbers.usual(line.figures().timeToResolve(), words)))
                        .toList(),
                file(Dimension.CODE));
    }

    Section recurring() {
        Measures earlier = before.by(Dimension.CODE);
        return new Section(
                "recurring",
                words.of("review.recurring"),
                null,
                heads("cause", "reopened", "before", "opened"),
                top(Dimension.CODE, line -> line.figures().count(Measure.REOPENED)).stream()
                        .map(line -> List.of(
                                name(Dimension.CODE, line),
                                count(line.figures(), Measure.REOPENED),
                                count(of(earlier, line), Measure.REOPENED),
                                count(line.figures(), Measure.OPENED)))
                        .toList(),
                null);
    }

    Section speed() {
        Measures earlier = before.by(Dimension.OWNER);
        return new Section(
                "speed",
                words.of("review.speed"),
                null,
                heads(
                        "desk",
                        "detect",
                        "acknowledge",
                        "resolve",
                        "resolve.before",
                        "itself",
                        "late.taken",
                        "late.solved"),
                now.by(Dimension.OWNER).lines().stream()
                        .map(line -> List.of(
                                name(Dimension.OWNER, line),
                                ReviewNumbers.usualAndLong(line.figures().timeToDetect(), words),
                                ReviewNumbers.usualAndLong(line.figures().timeToAcknowledge(), words),
                                ReviewNumbers.usualAndLong(line.figures().timeToResolve(), words),
                                ReviewNumbers.usual(of(earlier, line).timeToResolve(), words),
                                ReviewNumbers.percent(line.figures().resolvedByItself()),
                                count(line.figures(), Measure.FIRST_RESPONSE_LATE),
                                count(line.figures(), Measure.RESOLVE_LATE)))
                        .toList(),
                file(Dimension.OWNER));
    }

    /** By carrier, lane or channel: how many waybills, how many of them are tracked, how many cases. */
    Section where(Dimension by) {
        Measures earlier = before.by(by);
        return new Section(
                by.name().toLowerCase(Locale.ROOT),
                words.of("review.by." + by),
                null,
                List.of(
                        words.of("review.head." + by),
                        words.of("review.head.waybills"),
                        words.of("review.head.tracked"),
                        words.of("review.head.opened"),
                        words.of("review.head.rate"),
                        words.of("review.head.rate.before")),
                now.by(by).lines().stream()
                        .limit(LINES)
                        .map(line -> List.of(
                                name(by, line),
                                count(line.figures(), Measure.WAYBILLS),
                                ReviewNumbers.percent(line.figures().tracked()),
                                count(line.figures(), Measure.OPENED),
                                ReviewNumbers.perMille(line.figures().perWaybill()),
                                ReviewNumbers.perMille(of(earlier, line).perWaybill())))
                        .toList(),
                file(by));
    }

    private List<Line> top(Dimension by, ToLongFunction<Line> size) {
        return now.by(by).lines().stream()
                .filter(line -> size.applyAsLong(line) > 0)
                .sorted(Comparator.comparingLong(size).reversed())
                .limit(LINES)
                .toList();
    }

    private static Figures of(Measures measures, Line line) {
        return measures.lines().stream()
                .filter(each -> each.value().equals(line.value()))
                .findFirst()
                .map(Line::figures)
                .orElse(NONE);
    }

    private String name(Dimension by, Line line) {
        if (line.value().isEmpty()) {
            return words.of("review.unknown");
        }
        return switch (by) {
            case CODE -> words.named("class", line.value());
            case OWNER -> words.named("owner", line.value());
            case CARRIER, LANE, CHANNEL -> line.value();
        };
    }

    private String file(Dimension by) {
        return ReviewResource.file(by, week);
    }

    private List<String> heads(String... columns) {
        return List.of(columns).stream()
                .map(column -> words.of("review.head." + column))
                .toList();
    }

    private String described(List<Pair> pairs) {
        return pairs.stream()
                .map(pair -> words.format("review.bar", pair.name(), pair.now(), pair.before()))
                .reduce((one, other) -> one + ", " + other)
                .orElse(words.of("review.none"));
    }

    private static String count(Figures figures, Measure measure) {
        return Long.toString(figures.count(measure));
    }
}
