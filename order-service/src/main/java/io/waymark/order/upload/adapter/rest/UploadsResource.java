package io.waymark.order.upload.adapter.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.waymark.order.upload.application.TakeUploads;
import io.waymark.order.upload.application.TakeUploads.Taking;
import io.waymark.order.upload.application.Uploads;
import io.waymark.order.upload.domain.RowResult;
import io.waymark.order.upload.domain.Upload;
import io.waymark.web.Caller;
import io.waymark.web.FieldFault;
import io.waymark.web.FilterWords;
import io.waymark.web.HttpProblems;
import io.waymark.web.Listing;
import io.waymark.web.Page;
import io.waymark.web.PageRequest;
import io.waymark.web.ProblemException;
import io.waymark.web.ProblemType;
import io.waymark.web.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/** Takes many orders at once, and tells what became of each. */
@Path("/v1/uploads")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
public class UploadsResource {
    static final String CSV = "text/csv";
    static final String JSON_LINES = "application/x-ndjson";

    private static final ProblemType NOT_FOUND = new ProblemType(404, "UPLOAD_NOT_FOUND", "There is no such upload");
    private static final ProblemType OUT_OF_TURN =
            new ProblemType(409, "UPLOAD_PART_OUT_OF_TURN", "Another part is the next, or the upload is whole");
    private static final ProblemType ENDED = new ProblemType(409, "UPLOAD_ENDED", "The upload has ended");
    private static final ProblemType TOO_LARGE =
            new ProblemType(413, "UPLOAD_TOO_LARGE", "The parts of the upload are too large together");
    private static final Listing<RowResult, Long> ROWS = Listing.byNumber("/v1/uploads/rows", RowResult::row);

    private final TakeUploads take;
    private final Uploads uploads;
    private final Caller caller;

    UploadsResource(TakeUploads take, Uploads uploads, Caller caller) {
        this.take = take;
        this.uploads = uploads;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(Roles.MERCHANT)
    @RequestBody(
            content = {
                @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = JSON_LINES, schema = @Schema(type = SchemaType.STRING))
            })
    @Operation(summary = "Upload many orders as CSV or JSON lines; what became of each row is told later")
    @APIResponse(
            responseCode = "202",
            description = "Stored; carried out in the background",
            content = @Content(schema = @Schema(implementation = UploadAnswer.class)))
    public Response begin(
            byte @Nullable [] content,
            @Context HttpHeaders headers,
            @QueryParam("more") @DefaultValue("false") boolean more) {
        Upload.Format format = format(headers.getMediaType());
        String merchant = caller.merchantId()
                .orElseThrow(() -> new ProblemException(HttpProblems.FORBIDDEN, "the token names no merchant"));
        return answer(take.begin(merchant, format, content(content), more));
    }

    @PUT
    @Path("{uploadId}/parts/{part}")
    @Consumes({CSV, JSON_LINES, MediaType.APPLICATION_OCTET_STREAM})
    @RolesAllowed(Roles.MERCHANT)
    @Operation(summary = "Add the next part of an upload; the last one says that no more follow")
    @APIResponse(
            responseCode = "202",
            description = "Stored, now or before",
            content = @Content(schema = @Schema(implementation = UploadAnswer.class)))
    @APIResponse(responseCode = "409", description = "UPLOAD_PART_OUT_OF_TURN")
    @APIResponse(responseCode = "413", description = "UPLOAD_TOO_LARGE")
    public Response add(
            @PathParam("uploadId") UUID uploadId,
            @PathParam("part") long part,
            @QueryParam("more") @DefaultValue("true") boolean more,
            byte @Nullable [] content) {
        Upload upload = visible(uploadId);
        if (part < 1) {
            throw new ProblemException(
                    HttpProblems.VALIDATION_FAILED,
                    "see errors",
                    List.of(new FieldFault("part", "must be a whole number above zero")));
        }
        return answer(take.add(upload, part, content(content), more));
    }

    /** Asked only when the caller is known: another type is refused behind the token, as at every door. */
    private static Upload.Format format(@Nullable MediaType type) {
        String name = type == null ? "" : (type.getType() + "/" + type.getSubtype()).toLowerCase(Locale.ROOT);
        return switch (name) {
            case CSV -> Upload.Format.CSV;
            case JSON_LINES -> Upload.Format.JSON_LINES;
            default -> throw new NotSupportedException();
        };
    }

    private static byte[] content(byte @Nullable [] content) {
        return content == null ? new byte[0] : content;
    }

    private static Response answer(Taking taking) {
        return switch (taking) {
            case Taking.Taken(Upload upload) ->
                Response.accepted(UploadAnswer.of(upload))
                        .location(URI.create("/v1/uploads/" + upload.id()))
                        .build();
            case Taking.OutOfTurn(Upload upload) ->
                throw new ProblemException(
                        OUT_OF_TURN,
                        "the upload is " + upload.state() + " and has "
                                + upload.size().parts() + " parts");
            case Taking.TooLarge(long most) ->
                throw new ProblemException(TOO_LARGE, "at most " + most + " bytes are accepted");
        };
    }

    @GET
    @Path("{uploadId}")
    @RolesAllowed({Roles.MERCHANT, Roles.OPERATIONS, Roles.SUPPORT, Roles.ADMIN})
    @Operation(summary = "How far an upload is")
    public UploadAnswer progress(@PathParam("uploadId") UUID uploadId) {
        return UploadAnswer.of(visible(uploadId));
    }

    @GET
    @Path("{uploadId}/rows")
    @RolesAllowed({Roles.MERCHANT, Roles.OPERATIONS, Roles.SUPPORT, Roles.ADMIN})
    @Operation(summary = "What became of the rows of an upload, in their order")
    public Page<RowAnswer> rows(
            @PathParam("uploadId") UUID uploadId,
            @QueryParam("outcome") @Nullable String outcome,
            @BeanParam PageRequest page) {
        Upload upload = visible(uploadId);
        RowResult.Outcome wanted = FilterWords.constant(RowResult.Outcome.class, "outcome", outcome);
        return page.of(ROWS, (after, most) -> uploads.results(upload.id(), wanted, after, most), RowAnswer::of);
    }

    @GET
    @Path("{uploadId}/results")
    @Produces(CSV)
    @RolesAllowed({Roles.MERCHANT, Roles.OPERATIONS, Roles.SUPPORT, Roles.ADMIN})
    @Operation(summary = "What became of all rows of an upload so far, as CSV")
    @APIResponse(
            responseCode = "200",
            description = "A line for each row",
            content = @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING)))
    public StreamingOutput results(@PathParam("uploadId") UUID uploadId) {
        Upload upload = visible(uploadId);
        return target ->
                ResultsCsv.write(target, after -> uploads.results(upload.id(), null, after, ResultsCsv.ROWS_AT_ONCE));
    }

    @POST
    @Path("{uploadId}/cancel")
    @RolesAllowed(Roles.MERCHANT)
    @Operation(summary = "Carry out no further row of an upload; orders that were placed stay")
    @APIResponseSchema(value = UploadAnswer.class, responseCode = "200")
    @APIResponse(responseCode = "409", description = "UPLOAD_ENDED")
    public UploadAnswer cancel(@PathParam("uploadId") UUID uploadId) {
        Upload upload = visible(uploadId);
        if (!take.cancel(upload.id())) {
            throw new ProblemException(ENDED, ENDED.title());
        }
        return UploadAnswer.of(visible(uploadId));
    }

    private Upload visible(UUID uploadId) {
        return take.withId(uploadId)
                .filter(upload -> caller.maySee(upload.merchantId()))
                .orElseThrow(() -> new ProblemException(NOT_FOUND, NOT_FOUND.title()));
    }
}
