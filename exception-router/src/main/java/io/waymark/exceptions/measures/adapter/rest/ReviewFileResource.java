package io.waymark.exceptions.measures.adapter.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.waymark.exceptions.measures.adapter.rest.MeasuresRequest.Question;
import io.waymark.exceptions.measures.application.AskMeasures;
import io.waymark.web.CsvAnswer;
import io.waymark.web.HouseOnly;
import io.waymark.web.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The tables of the weekly review as files, below the page that a browser is let in to. */
@Path("/desk/review/{by}.csv")
@RunOnVirtualThread
@RolesAllowed({Roles.OPERATIONS, Roles.SUPPORT, Roles.TECHNICAL, Roles.FINANCE, Roles.ADMIN})
@HouseOnly
public class ReviewFileResource {
    private final AskMeasures ask;

    ReviewFileResource(AskMeasures ask) {
        this.ask = ask;
    }

    @GET
    @Produces(CsvAnswer.CSV)
    @Operation(hidden = true)
    public Response file(@PathParam("by") String by, @RestQuery @Nullable String week) {
        Question question = new MeasuresRequest(by, week, null, null).question(ask.lastWeek());
        return CsvAnswer.file(
                MeasuresCsv.of(question.period(), ask.of(question.by(), question.period(), null)),
                "cases-by-" + question.by().name().toLowerCase(Locale.ROOT) + "-"
                        + question.period().weekName() + ".csv");
    }
}
