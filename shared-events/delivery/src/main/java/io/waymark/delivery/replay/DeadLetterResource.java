package io.waymark.delivery.replay;

import io.smallrye.common.annotation.Blocking;
import io.waymark.delivery.deadletter.DeadLetterException;
import io.waymark.web.Caller;
import io.waymark.web.HouseOnly;
import io.waymark.web.Listing;
import io.waymark.web.Page;
import io.waymark.web.PageRequest;
import io.waymark.web.ProblemException;
import io.waymark.web.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.kafka.common.KafkaException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestQuery;

/** Shows what this service could not read, and gives it to its consumers again. */
@Path(DeadLetterResource.PATH)
@RolesAllowed({Roles.TECHNICAL, Roles.ADMIN})
@HouseOnly
@Blocking
@Produces(MediaType.APPLICATION_JSON)
public class DeadLetterResource {
    static final String PATH = "/v1/dead-letters";
    private static final Listing<Box, String> LISTING = Listing.byName(PATH, Box::topic);

    private final ReplayDeadLetters letters;
    private final LetterWords words;
    private final Caller caller;

    DeadLetterResource(ReplayDeadLetters letters, LetterWords words, Caller caller) {
        this.letters = letters;
        this.words = words;
        this.caller = caller;
    }

    /**
     * A dead-letter topic of this service.
     *
     * @param waiting letters that wait
     */
    public record Box(String topic, long waiting) {}

    @GET
    @Operation(summary = "List the dead-letter topics of this service")
    public Page<Box> list(@BeanParam PageRequest page) {
        return asking(() -> page.of(LISTING, letters::boxes, Function.identity()));
    }

    @GET
    @Path("/{topic}")
    @Operation(
            summary = "List the letters of a topic",
            description = "Those that wait, newest first, without their values.")
    public Page<LetterView> letters(@PathParam("topic") String topic, @BeanParam PageRequest page) {
        return asking(() -> page.of(
                LetterPlace.listing(PATH + "/" + topic),
                (before, most) -> letters.newest(topic, before, most).orElseThrow(DeadLetterResource::unknown),
                found -> found.letter().view(words)));
    }

    @POST
    @Path("/{topic}/replay")
    @Operation(
            summary = "Replay a topic",
            description =
                    "Every letter that lies there now; answers when it is done. What an operator put aside is replayed only"
                            + " where putAside is true. A letter whose record had its effect lies there no more.")
    @APIResponse(responseCode = "409", description = "REPLAY_RUNNING: one replay at a time")
    @APIResponseSchema(value = ReplayReport.class, responseCode = "200")
    public ReplayReport replay(
            @PathParam("topic") String topic, @RestQuery("putAside") @DefaultValue("false") boolean withPutAside) {
        try {
            return asking(() -> letters.replay(topic, caller.name(), withPutAside))
                    .orElseThrow(DeadLetterResource::unknown);
        } catch (ReplayRunningException running) {
            throw new ProblemException(ReplayProblems.REPLAY_RUNNING, "one replay at a time");
        }
    }

    /**
     * Why a replay is ended.
     *
     * @param reason kept with who ended it; no personal data
     */
    public record EndRequest(
            @NotBlank @Size(max = 200) @Pattern(regexp = "[^\\p{Cntrl}]*")
            String reason) {}

    @POST
    @Path("/{topic}/replay/end")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "End the replay of a topic",
            description =
                    "It stops behind the letters that it is at; what is replayed stays so, the rest waits as before.")
    @APIResponse(responseCode = "404", description = "NO_REPLAY_RUNNING: none runs over this topic")
    @APIResponseSchema(value = EndedReplay.class, responseCode = "200")
    public EndedReplay end(@PathParam("topic") String topic, @Valid EndRequest why) {
        return letters.end(topic, caller.name(), why.reason().strip())
                .orElseThrow(() -> new ProblemException(ReplayProblems.NO_REPLAY_RUNNING, "it may have ended already"));
    }

    private static ProblemException unknown() {
        return new ProblemException(ReplayProblems.UNKNOWN_TOPIC, "GET /v1/dead-letters lists those there are");
    }

    private static <T> T asking(Supplier<T> question) {
        try {
            return question.get();
        } catch (KafkaException | DeadLetterException unreachable) {
            throw new ProblemException(ReplayProblems.BROKER_UNAVAILABLE, "the letters are safe where they are");
        }
    }
}
