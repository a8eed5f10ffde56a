package io.waymark.tracking.mapping.adapter.rest;

import io.smallrye.common.annotation.Blocking;
import io.waymark.privacy.PersonalWords;
import io.waymark.tracking.mapping.application.ChangeMapping.Changed;
import io.waymark.tracking.mapping.application.MappingInForce;
import io.waymark.tracking.mapping.application.Revisions;
import io.waymark.tracking.mapping.application.TeachCode;
import io.waymark.tracking.mapping.application.TeachCode.Outcome;
import io.waymark.tracking.mapping.domain.Lesson;
import io.waymark.tracking.mapping.domain.MappingTable;
import io.waymark.tracking.mapping.domain.ProviderCode;
import io.waymark.tracking.mapping.domain.Replay;
import io.waymark.tracking.mapping.domain.Revision;
import io.waymark.web.Caller;
import io.waymark.web.FieldFault;
import io.waymark.web.HouseOnly;
import io.waymark.web.Listing;
import io.waymark.web.Page;
import io.waymark.web.PageRequest;
import io.waymark.web.ProblemException;
import io.waymark.web.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What codes mean, who says so, and how to say otherwise. A code may hold slashes; it is the whole rest of the path. */
@Path("/v1/mappings")
@Blocking
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.TECHNICAL, Roles.OPERATIONS, Roles.ADMIN})
@HouseOnly
public class MappingResource {
    private static final Listing<MappingTable.Entry, ProviderCode> MAPPINGS =
            Codes.listing("/v1/mappings", MappingTable.Entry::code);
    private static final Listing<Revision, Long> REVISIONS =
            Listing.byNumber("/v1/mappings/revisions", Revision::number);

    private final TeachCode teachCode;
    private final MappingInForce inForce;
    private final Revisions revisions;
    private final PersonalWords personal;
    private final Caller caller;

    MappingResource(
            TeachCode teachCode, MappingInForce inForce, Revisions revisions, PersonalWords personal, Caller caller) {
        this.teachCode = teachCode;
        this.inForce = inForce;
        this.revisions = revisions;
        this.personal = personal;
        this.caller = caller;
    }

    /**
     * What came of a change.
     *
     * @param changed false where the code meant this before: then nothing was recorded
     * @param replay  brings stored nodes up to date; absent where none was ever needed
     */
    public record TaughtView(
            MappingView mapping, boolean changed, @Nullable ReplayView replay) {}

    @GET
    @Operation(
            summary = "List the mapping in force",
            description = "By provider and code; of one provider where it is named.")
    public Page<MappingView> list(@RestQuery @Nullable String provider, @BeanParam PageRequest page) {
        return page.of(MAPPINGS, (after, most) -> inForce.table().page(provider, after, most), MappingView::of);
    }

    @GET
    @Path("/revisions")
    @Operation(
            summary = "List changes of the mapping",
            description = "All ever made, newest first; of one provider and one code where they are named.")
    public Page<RevisionView> revisions(
            @RestQuery @Nullable String provider, @RestQuery @Nullable String code, @BeanParam PageRequest page) {
        return page.of(
                REVISIONS,
                (before, most) -> revisions.history(provider, code, before == null ? Long.MAX_VALUE : before, most),
                RevisionView::of);
    }

    @PUT
    @Path("/{provider}/{code: .+}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.TECHNICAL, Roles.ADMIN})
    @APIResponseSchema(value = TaughtView.class, responseCode = "202")
    @Operation(
            summary = "Teach a code",
            description =
                    "Or correct what it means. 202 with the replay that brings stored nodes up to date, 200 where the code means this already, 422 naming every fault.")
    @APIResponse(
            responseCode = "200",
            description = "Nothing is read again",
            content = @Content(schema = @Schema(implementation = TaughtView.class)))
    public Response teach(
            @PathParam("provider") String provider, @PathParam("code") String code, TeachRequest request) {
        return answer(teachCode.teach(
                TeachRequest.lesson(new ProviderCode(provider, code), request, personal), caller.name()));
    }

    @DELETE
    @Path("/{provider}/{code: .+}")
    @RolesAllowed({Roles.TECHNICAL, Roles.ADMIN})
    @APIResponseSchema(value = TaughtView.class, responseCode = "202")
    @Operation(
            summary = "Withdraw what was taught",
            description = "The release's table counts again, or nothing. 404 where nothing was taught.")
    @APIResponse(
            responseCode = "200",
            description = "Nothing is read again",
            content = @Content(schema = @Schema(implementation = TaughtView.class)))
    public Response withdraw(
            @PathParam("provider") String provider, @PathParam("code") String code, @RestQuery @Nullable String note) {
        List<Lesson.Fault> faults = Lesson.noteFaults(note);
        return answer(
                faults.isEmpty()
                        ? teachCode.withdraw(
                                new ProviderCode(provider, code), caller.name(), String.valueOf(personal.masked(note)))
                        : new Outcome.Refused(faults));
    }

    private static Response answer(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Learnt(Changed changed) -> learnt(changed);
            case Outcome.Refused(List<Lesson.Fault> faults) ->
                throw new ProblemException(
                        MappingProblems.MAPPING_INVALID,
                        "the request has " + faults.size() + " fault(s)",
                        faults.stream()
                                .map(fault -> new FieldFault(fault.field(), fault.message()))
                                .toList());
            case Outcome.NotFound(String what) ->
                throw new ProblemException(MappingProblems.MAPPING_NOT_FOUND, "there is no " + what);
        };
    }

    private static Response learnt(Changed changed) {
        Replay replay = changed.replay();
        TaughtView view = new TaughtView(
                MappingView.of(changed.entry()), changed.isNew(), replay == null ? null : ReplayView.of(replay));
        return replay == null || !changed.isNew()
                ? Response.ok(view).build()
                : Response.accepted(view)
                        .location(URI.create(ReplayView.href(replay)))
                        .build();
    }
}
