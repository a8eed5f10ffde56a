package io.waymark.delivery.replay;

import io.smallrye.common.annotation.Blocking;
import io.waymark.web.Listing;
import io.waymark.web.Page;
import io.waymark.web.PageRequest;
import io.waymark.web.ProblemException;
import io.waymark.web.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
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

/** Shows what this service could not read, and gives it to its consumers again. */
@Path(DeadLetterResource.PATH)
@RolesAllowed({Roles.TECHNICAL, Roles.ADMIN})
@Blocking
@Produces(MediaType.APPLICATION_JSON)
public class DeadLetterResource {
    static final String PATH = "/v1/dead-letters";
    private static final Listing<Box, String> LISTING = Listing.byName(PATH, Box::topic);

    private final ReplayDeadLetters letters;

    DeadLetterResource(ReplayDeadLetters letters) {
        this.letters = letters;
    }

    /**
     * A dead-letter topic of this service.
     *
     * @param waiting letters that were never replayed
     */
    public record Box(String topic, long waiting) {}

    @GET
    @Operation(summary = "List the dead-letter topics of this service")
    public Page<Box> list(@BeanParam PageRequest page) {
        return asking(() -> page.of(LISTING, letters::boxes, Function.identity()));
    }

    @GET
    @Path("/{topic}")
    @Operation(summary = "List the letters of a topic", description = "Newest first, without their values.")
    public Page<LetterView> letters(@PathParam("topic") String topic, @BeanParam PageRequest page) {
        return asking(() -> page.of(
                LetterPlace.listing(PATH + "/" + topic),
                (before, most) -> letters.newest(topic, before, most).orElseThrow(DeadLetterResource::unknown),
                found -> found.letter().view()));
    }

    @POST
    @Path("/{topic}/replay")
    @Operation(
            summary = "Replay a topic",
            description = "Every letter that lies there now and never was replayed; answers when it is done.")
    @APIResponse(responseCode = "409", description = "REPLAY_RUNNING: one replay at a time")
    @APIResponseSchema(value = ReplayReport.class, responseCode = "200")
    public ReplayReport replay(@PathParam("topic") String topic) {
        try {
            return asking(() -> letters.replay(topic)).orElseThrow(DeadLetterResource::unknown);
        } catch (ReplayRunningException running) {
            throw new ProblemException(ReplayProblems.REPLAY_RUNNING, "one replay at a time");
        }
    }

    private static ProblemException unknown() {
        return new ProblemException(ReplayProblems.UNKNOWN_TOPIC, "GET /v1/dead-letters lists those there are");
    }

    private static <T> T asking(Supplier<T> question) {
        try {
            return question.get();
        } catch (KafkaException unreachable) {
            throw new ProblemException(ReplayProblems.BROKER_UNAVAILABLE, "the letters are safe where they are");
        }
    }
}
