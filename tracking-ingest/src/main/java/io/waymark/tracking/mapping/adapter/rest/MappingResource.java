package io.waymark.tracking.mapping.adapter.rest;

import io.smallrye.common.annotation.Blocking;
import io.waymark.tracking.mapping.application.ChangeMapping.Changed;
import io.waymark.tracking.mapping.application.MappingInForce;
import io.waymark.tracking.mapping.application.Revisions;
import io.waymark.tracking.mapping.application.TeachCode;
import io.waymark.tracking.mapping.application.TeachCode.Outcome;
import io.waymark.tracking.mapping.domain.Lesson;
import io.waymark.tracking.mapping.domain.ProviderCode;
import io.waymark.tracking.mapping.domain.Replay;
import io.waymark.tracking.provider.text.PersonalWords;
import io.waymark.web.Caller;
import io.waymark.web.Cursor;
import io.waymark.web.FieldFault;
import io.waymark.web.Page;
import io.waymark.web.PageLimit;
import io.waymark.web.ProblemException;
import io.waymark.web.Roles;
import jakarta.annotation.security.RolesAllowed;
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
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What codes mean, who says so, and how to say otherwise. A code may hold slashes; it is the whole rest of the path. */
@Path("/v1/mappings")
@Blocking
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.TECHNICAL, Roles.OPERATIONS, Roles.ADMIN})
public class MappingResource {
    private final TeachCode teachCode;
    private final MappingInForce inForce;
    private final Revisions revisions;
    private final Caller caller;

    MappingResource(TeachCode teachCode, MappingInForce inForce, Revisions revisions, Caller caller) {
        this.teachCode = teachCode;
        this.inForce = inForce;
        this.revisions = revisions;
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

    /** The mapping in force, by provider and code; of one provider where it is named. */
    @GET
    public Page<MappingView> list(
            @RestQuery @Nullable String provider,
            @RestQuery @Nullable String cursor,
            @RestQuery @Nullable Integer limit) {
        int most = PageLimit.of(limit);
        return Page.of(
                inForce.table().page(provider, CodeCursor.of(cursor), most + 1),
                most,
                MappingView::of,
                entry -> CodeCursor.after(entry.code()));
    }

    /** Every change ever made, newest first; of one provider and one code where they are named. */
    @GET
    @Path("/revisions")
    public Page<RevisionView> revisions(
            @RestQuery @Nullable String provider,
            @RestQuery @Nullable String code,
            @RestQuery @Nullable String cursor,
            @RestQuery @Nullable Integer limit) {
        int most = PageLimit.of(limit);
        long before = cursor == null
                ? Long.MAX_VALUE
                : Long.parseLong(Cursor.parse(cursor, 1).position().getFirst());
        return Page.of(
                revisions.history(provider, code, before, most + 1), most, RevisionView::of, revision -> Cursor.after(
                                String.valueOf(revision.number()))
                        .token());
    }

    /**
     * Teaches a code, or corrects what it means. 202 with the replay that brings stored nodes up to date; 200 where the code
     * means this already; 422 naming every fault.
     */
    @PUT
    @Path("/{provider}/{code: .+}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.TECHNICAL, Roles.ADMIN})
    public Response teach(
            @PathParam("provider") String provider, @PathParam("code") String code, @Nullable TeachRequest request) {
        return answer(teachCode.teach(TeachRequest.lesson(new ProviderCode(provider, code), request), caller.name()));
    }

    /** Withdraws what was taught: the release's table counts again, or nothing. 404 where nothing was taught. */
    @DELETE
    @Path("/{provider}/{code: .+}")
    @RolesAllowed({Roles.TECHNICAL, Roles.ADMIN})
    public Response withdraw(
            @PathParam("provider") String provider, @PathParam("code") String code, @RestQuery @Nullable String note) {
        List<Lesson.Fault> faults = Lesson.noteFaults(note);
        return answer(
                faults.isEmpty()
                        ? teachCode.withdraw(
                                new ProviderCode(provider, code),
                                caller.name(),
                                String.valueOf(PersonalWords.masked(note)))
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
