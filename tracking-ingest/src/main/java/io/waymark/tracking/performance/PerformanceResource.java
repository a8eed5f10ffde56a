package io.waymark.tracking.performance;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.waymark.tracking.performance.domain.TransitTimes;
import io.waymark.web.Caller;
import io.waymark.web.CsvAnswer;
import io.waymark.web.ProblemException;
import io.waymark.web.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** How well carriers do, by day of hand-over; a merchant sees its own parcels' figures. */
@Path("/v1/carriers/performance")
@RolesAllowed({Roles.OPERATIONS, Roles.SUPPORT, Roles.FINANCE, Roles.ADMIN, Roles.MERCHANT})
public class PerformanceResource {
    private static final int MOST_ROWS = 10_000;
    private final DayFigures figures;
    private final PerformanceMetrics metrics;
    private final Caller caller;
    private final Clock clock;

    PerformanceResource(DayFigures figures, PerformanceMetrics metrics, Caller caller, Clock clock) {
        this.figures = figures;
        this.metrics = metrics;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * The answer.
     *
     * @param relativeError how far a percentile may be from its true value, as a share of it
     */
    public record Answer(LocalDate from, LocalDate to, double relativeError, List<PerformanceView> rows) {}

    @GET
    @Produces({MediaType.APPLICATION_JSON, CsvAnswer.CSV})
    @RunOnVirtualThread
    @APIResponseSchema(value = Answer.class, responseCode = "200")
    @Operation(summary = "Compare carriers", description = "As JSON or, for Accept: text/csv, as a table.")
    public Response figures(@BeanParam PerformanceRequest request, @Context HttpHeaders headers) {
        PerformanceQuestion question =
                request.question(caller.merchantId().orElse(null), LocalDate.now(clock), MOST_ROWS + 1);
        List<PerformanceView> rows = rows(question);
        return CsvAnswer.isWanted(headers)
                ? CsvAnswer.of(PerformanceCsv.of(rows))
                : Response.ok(
                                new Answer(question.from(), question.to(), TransitTimes.RELATIVE_ERROR, rows),
                                MediaType.APPLICATION_JSON)
                        .build();
    }

    private List<PerformanceView> rows(PerformanceQuestion question) {
        long start = System.nanoTime();
        List<PerformanceView> rows =
                figures.sums(question).stream().map(PerformanceView::of).toList();
        metrics.answered(System.nanoTime() - start);
        if (rows.size() > MOST_ROWS) {
            throw new ProblemException(
                    PerformanceProblems.ANSWER_TOO_LARGE,
                    "more than " + MOST_ROWS + " rows; ask for fewer days or groups");
        }
        return rows;
    }
}
