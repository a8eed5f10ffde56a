package io.waymark.exceptions.desk.adapter.rest;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.waymark.exceptions.desk.adapter.rest.DeskPages.Around;
import io.waymark.exceptions.desk.adapter.rest.DeskTexts.DeskWords;
import io.waymark.exceptions.desk.application.DeskQueue;
import io.waymark.exceptions.measures.application.AskMeasures;
import io.waymark.exceptions.measures.domain.Dimension;
import io.waymark.exceptions.measures.domain.Period;
import io.waymark.web.FieldFault;
import io.waymark.web.HouseOnly;
import io.waymark.web.HttpProblems;
import io.waymark.web.ProblemException;
import io.waymark.web.Roles;
import io.waymark.web.bounds.Reach;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.DateTimeException;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The weekly review: how a week's cases went, for the people who lead the desks. */
@Path(ReviewResource.PATH)
@RunOnVirtualThread
@Produces(DeskPageResource.HTML)
@RolesAllowed({Roles.OPERATIONS, Roles.SUPPORT, Roles.TECHNICAL, Roles.FINANCE, Roles.ADMIN})
@HouseOnly
public class ReviewResource {
    static final String PATH = DeskPageResource.PATH + "/review";
    private static final int OK = 200;

    private final AskMeasures ask;
    private final ReviewPages reviews;
    private final DeskPages pages;
    private final DeskQueue queue;
    private final Clock clock;
    private final Template reviewPage;

    ReviewResource(
            AskMeasures ask,
            ReviewPages reviews,
            DeskPages pages,
            DeskQueue queue,
            Clock clock,
            @Location("desk/review.html") Template reviewPage) {
        this.ask = ask;
        this.reviews = reviews;
        this.pages = pages;
        this.queue = queue;
        this.clock = clock;
        this.reviewPage = reviewPage;
    }

    static String address(Period week) {
        return PATH + "?week=" + week.weekName();
    }

    /** One of the review's tables for a spreadsheet. */
    static String file(Dimension by, Period week) {
        return PATH + "/" + by.name().toLowerCase(Locale.ROOT) + ".csv?week=" + week.weekName();
    }

    /**
     * The page of a week.
     *
     * @param week by ISO 8601, such as {@code 2026-W48}; the last one that is over where none is named
     */
    @GET
    @Operation(hidden = true)
    public Response show(@RestQuery @Nullable String week, @BeanParam Reader reader) {
        return pages.guarded(reader, () -> {
            Period asked = week == null ? ask.lastWeek() : named(week);
            DeskWords words = pages.words(reader);
            Around around =
                    new Around(words.format("review.title", asked.weekName()), null, "", queue.counts(clock.instant()));
            return pages.answer(OK, reader, around, reviewPage, reviews.of(asked, words));
        });
    }

    private static Period named(String week) {
        try {
            Period named = Period.week(week);
            if (Reach.holds(named.first())) {
                return named;
            }
        } catch (DateTimeException unreadable) {
            throw refused("must be a week such as 2026-W48");
        }
        throw refused(Reach.FAULT);
    }

    private static ProblemException refused(String fault) {
        return new ProblemException(
                HttpProblems.VALIDATION_FAILED, "a filter is not understood", List.of(new FieldFault("week", fault)));
    }
}
