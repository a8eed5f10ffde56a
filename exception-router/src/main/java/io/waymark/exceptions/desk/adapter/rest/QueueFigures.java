package io.waymark.exceptions.desk.adapter.rest;

import io.waymark.exceptions.cases.domain.CaseState;
import io.waymark.exceptions.classify.domain.Owner;
import io.waymark.exceptions.classify.domain.Severity;
import io.waymark.exceptions.desk.adapter.rest.DeskTexts.DeskWords;
import io.waymark.exceptions.desk.adapter.rest.QueuePage.Choice;
import io.waymark.exceptions.desk.adapter.rest.QueuePage.Figure;
import io.waymark.exceptions.desk.adapter.rest.QueuePage.Filter;
import io.waymark.exceptions.desk.application.DeskQueue.Count;
import io.waymark.exceptions.mass.application.IncidentQueue;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/** How much there is on a desk, and by what its queue can be narrowed. */
@Singleton
class QueueFigures {

    /** @param incidents of all desks, which are not over */
    List<Figure> figures(Owner desk, List<Count> counts, List<IncidentQueue.Count> incidents, DeskWords words) {
        return List.of(
                figure("open", "calm", desk, counts, Count::open, QueueAddress.of(desk), words),
                figure(
                        "fresh",
                        "soon",
                        desk,
                        counts,
                        Count::fresh,
                        QueueAddress.of(desk, QueueAddress.STATE, "open"),
                        words),
                figure(
                        "late",
                        "late",
                        desk,
                        counts,
                        Count::late,
                        QueueAddress.of(desk, QueueAddress.CLOCK, QueueAddress.LATE),
                        words),
                incidents(desk, incidents, words));
    }

    private static Figure incidents(Owner desk, List<IncidentQueue.Count> incidents, DeskWords words) {
        long standing = incidents.stream()
                .filter(count -> count.owner() == desk)
                .mapToLong(IncidentQueue.Count::incidents)
                .sum();
        return new Figure(
                words.of("queue.incidents"), standing, standing == 0 ? "calm" : "soon", IncidentPagesResource.of(desk));
    }

    /** Classes are offered that the desk has open cases of, and the one that is chosen. */
    List<Filter> filters(Owner desk, List<Count> counts, QueueAddress asked, DeskWords words) {
        return List.of(
                filter(
                        QueueAddress.CLOCK,
                        asked,
                        words,
                        Stream.of(new Choice(QueueAddress.LATE, words.of("filter.clock.late"), false))),
                filter(
                        QueueAddress.SEVERITY,
                        asked,
                        words,
                        Arrays.stream(Severity.values())
                                .sorted(Comparator.reverseOrder())
                                .map(each -> new Choice(each.name(), words.named("severity", each), false))),
                filter(
                        QueueAddress.STATE,
                        asked,
                        words,
                        Arrays.stream(CaseState.values())
                                .filter(CaseState::isOpen)
                                .map(each -> new Choice(each.name(), words.named("state", each), false))),
                filter(
                        QueueAddress.CODE,
                        asked,
                        words,
                        counts.stream()
                                .filter(count -> count.owner() == desk)
                                .map(count -> new Choice(
                                        count.code(),
                                        words.named("class", count.code()) + " (" + count.open() + ")",
                                        false))));
    }

    private static Filter filter(String field, QueueAddress asked, DeskWords words, Stream<Choice> choices) {
        return new Filter(
                field,
                words.of("filter." + field),
                Stream.concat(Stream.of(new Choice("", words.of("filter.any"), false)), choices)
                        .map(each -> new Choice(each.value(), each.name(), asked.isChosen(field, each.value())))
                        .toList());
    }

    private static Figure figure(
            String name,
            String style,
            Owner desk,
            List<Count> counts,
            ToLongFunction<Count> value,
            String address,
            DeskWords words) {
        long sum = counts.stream()
                .filter(count -> count.owner() == desk)
                .mapToLong(value)
                .sum();
        return new Figure(words.of("queue." + name), sum, sum == 0 ? "calm" : style, address);
    }
}
