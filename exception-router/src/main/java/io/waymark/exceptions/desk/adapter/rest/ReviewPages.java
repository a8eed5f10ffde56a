package io.waymark.exceptions.desk.adapter.rest;

import io.waymark.exceptions.desk.adapter.rest.DeskTexts.DeskWords;
import io.waymark.exceptions.desk.adapter.rest.ReviewPage.Figure;
import io.waymark.exceptions.measures.application.AskMeasures;
import io.waymark.exceptions.measures.application.Counted;
import io.waymark.exceptions.measures.domain.Dimension;
import io.waymark.exceptions.measures.domain.Figures;
import io.waymark.exceptions.measures.domain.Measure;
import io.waymark.exceptions.measures.domain.Period;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.Function;

/** Puts a week's figures together for a meeting. */
@Singleton
final class ReviewPages {
    private final AskMeasures ask;

    ReviewPages(AskMeasures ask) {
        this.ask = ask;
    }

    ReviewPage of(Period week, DeskWords words) {
        Period earlier = week.plusWeeks(-1);
        Counted now = ask.all(week);
        Counted before = ask.all(earlier);
        ReviewSections sections = new ReviewSections(week, now, before, words);
        boolean hasNext = !week.first().isAfter(ask.lastWeek().first());
        return new ReviewPage(
                week.first() + " – " + week.last(),
                ReviewResource.address(earlier),
                hasNext ? ReviewResource.address(week.plusWeeks(1)) : null,
                figures(
                        now.by(Dimension.CODE).total(),
                        before.by(Dimension.CODE).total(),
                        words),
                List.of(
                        sections.days(ask.openedByDay(new Period(earlier.first(), week.last()))),
                        sections.causes(),
                        sections.speed(),
                        sections.recurring(),
                        sections.where(Dimension.CARRIER),
                        sections.where(Dimension.LANE),
                        sections.where(Dimension.CHANNEL)));
    }

    private static List<Figure> figures(Figures now, Figures before, DeskWords words) {
        return List.of(
                figure("opened", now, before, words, counted(Measure.OPENED)),
                figure("rate", now, before, words, each -> ReviewNumbers.perMille(each.perWaybill())),
                figure("tracked", now, before, words, each -> ReviewNumbers.percent(each.tracked())),
                figure("itself", now, before, words, each -> ReviewNumbers.percent(each.resolvedByItself())),
                figure("acknowledge", now, before, words, each -> ReviewNumbers.usual(each.timeToAcknowledge(), words)),
                figure("resolve", now, before, words, each -> ReviewNumbers.usual(each.timeToResolve(), words)),
                figure("late.taken", now, before, words, counted(Measure.FIRST_RESPONSE_LATE)),
                figure("late.solved", now, before, words, counted(Measure.RESOLVE_LATE)),
                figure("reopened", now, before, words, counted(Measure.REOPENED)));
    }

    private static Figure figure(
            String name, Figures now, Figures before, DeskWords words, Function<Figures, String> written) {
        return new Figure(
                words.of("review.figure." + name),
                written.apply(now),
                words.format("review.was", written.apply(before)));
    }

    private static Function<Figures, String> counted(Measure measure) {
        return figures -> Long.toString(figures.count(measure));
    }
}
