package io.waymark.reconciliation.export;

import io.waymark.reconciliation.ReconciliationMetrics;
import io.waymark.reconciliation.ReconciliationProblems;
import io.waymark.reconciliation.export.Export.State;
import io.waymark.reconciliation.export.Export.Summary;
import io.waymark.web.Caller;
import io.waymark.web.ProblemException;
import io.waymark.web.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** {@code /v1/exports}: billing exports per period, the same bytes as often as they are fetched. */
@Path("/v1/exports")
@RolesAllowed({Roles.FINANCE, Roles.ADMIN, Roles.MERCHANT})
@Produces(MediaType.APPLICATION_JSON)
public class ExportsResource {
    private static final String CSV = "text/csv; charset=utf-8; header=present";

    private final RequestExport request;
    private final Exports exports;
    private final ExportFile file;
    private final Caller caller;
    private final ReconciliationMetrics metrics;

    ExportsResource(
            RequestExport request, Exports exports, ExportFile file, Caller caller, ReconciliationMetrics metrics) {
        this.request = request;
        this.exports = exports;
        this.file = file;
        this.caller = caller;
        this.metrics = metrics;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @APIResponseSchema(value = ExportView.class, responseCode = "202")
    @Operation(summary = "Request an export", description = "A merchant's always holds that merchant's entries only.")
    @APIResponse(responseCode = "429", description = "EXPORTS_WAITING: as many of the caller's wait as may")
    public Response request(ExportRequest wanted) {
        Export export = request.request(wanted.period(), caller.merchantId(), wanted.merchantId());
        return Response.accepted(ExportView.of(export))
                .location(URI.create("/v1/exports/" + export.id()))
                .build();
    }

    @GET
    @Path("{exportId}")
    @Operation(summary = "Look an export up", description = "Whether it is ready, and what it adds up to.")
    public ExportView find(@PathParam("exportId") UUID exportId) {
        return ExportView.of(visible(exportId));
    }

    @GET
    @Path("{exportId}/csv")
    @Produces(CSV)
    @Operation(summary = "Download an export", description = "The file, streamed.")
    @APIResponse(
            responseCode = "200",
            description = "A line for each side of each entry",
            content = @Content(mediaType = CSV))
    @APIResponse(
            responseCode = "409",
            description = "EXPORT_NOT_READY: ask again when its state is READY. EXPORT_FAILED: it never will be")
    public Response csv(@PathParam("exportId") UUID exportId) {
        Export export = visible(exportId);
        Summary summary = export.summary();
        if (summary == null) {
            throw export.state() == State.FAILED
                    ? new ProblemException(
                            ReconciliationProblems.EXPORT_FAILED, "its log tells why; then request another")
                    : new ProblemException(
                            ReconciliationProblems.EXPORT_NOT_READY, "ask again when its state is READY");
        }
        StreamingOutput body =
                out -> metrics.exported(file.write(export, out, () -> {}).rows());
        return Response.ok(body, CSV)
                .tag(summary.sha256())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"ledger-" + exportId + ".csv\"")
                .build();
    }

    private Export visible(UUID exportId) {
        return exports.find(exportId)
                .filter(this::maySee)
                .orElseThrow(
                        () -> new ProblemException(ReconciliationProblems.EXPORT_UNKNOWN, "no export " + exportId));
    }

    private boolean maySee(Export export) {
        return caller.merchantId()
                .map(merchantId -> merchantId.equals(export.merchantId()))
                .orElse(true);
    }
}
