package io.waymark.exceptions.measures.adapter.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.waymark.exceptions.measures.adapter.rest.MeasuresRequest.Question;
import io.waymark.exceptions.measures.application.AskMeasures;
import io.waymark.exceptions.measures.application.Measures;
import io.waymark.exceptions.measures.domain.Dimension;
import io.waymark.exceptions.measures.domain.Spans;
import io.waymark.web.Caller;
import io.waymark.web.CsvAnswer;
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
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** How cases of a period went; a token that is tied to a merchant sees the figures of that merchant's alone. */
@Path("/v1/measures")
@RolesAllowed({Roles.OPERATIONS, Roles.SUPPORT, Roles.TECHNICAL, Roles.FINANCE, Roles.ADMIN})
public class MeasuresResource {
    private final AskMeasures ask;
    private final Caller caller;

    MeasuresResource(AskMeasures ask, Caller caller) {
        this.ask = ask;
        this.caller = caller;
    }

    /**
     * The answer.
     *
     * @param from          in UTC
     * @param to            in UTC; belongs to the period
     * @param relativeError how far a quantile may be from its true value, as a share of it
     */
    public record MeasuresAnswer(
            LocalDate from,
            LocalDate to,
            Dimension by,
            double relativeError,
            MeasureView total,
            List<MeasureView> rows) {}

    @GET
    @Produces({MediaType.APPLICATION_JSON, CsvAnswer.CSV})
    @RunOnVirtualThread
    @APIResponseSchema(value = MeasuresAnswer.class, responseCode = "200")
    @Operation(
            summary = "How many cases there were, and how fast they were handled",
            description = "As JSON or, for Accept: text/csv, as a table.")
    public Response measures(@BeanParam MeasuresRequest request, @Context HttpHeaders headers) {
        Question question = request.question(ask.lastWeek());
        Measures measures =
                ask.of(question.by(), question.period(), caller.merchantId().orElse(null));
        return CsvAnswer.isWanted(headers)
                ? CsvAnswer.of(MeasuresCsv.of(question.period(), measures))
                : Response.ok(answer(question, measures), MediaType.APPLICATION_JSON)
                        .build();
    }

    private static MeasuresAnswer answer(Question question, Measures measures) {
        return new MeasuresAnswer(
                question.period().first(),
                question.period().last(),
                question.by(),
                Spans.RELATIVE_ERROR,
                MeasureView.of("", measures.total()),
                measures.lines().stream()
                        .map(line -> MeasureView.of(line.value(), line.figures()))
                        .toList());
    }
}
