package io.waymark.delivery.replay;

import io.smallrye.common.annotation.Blocking;
import io.waymark.web.ProblemException;
import io.waymark.web.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.function.Supplier;
import org.apache.kafka.common.KafkaException;

/** Shows what this service could not read, and gives it to its consumers again. */
@Path("/v1/dead-letters")
@RolesAllowed({Roles.TECHNICAL, Roles.ADMIN})
@Blocking
public class DeadLetterResource {
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

    /** All dead-letter topics of this service. */
    @GET
    public List<Box> list() {
        return asking(() -> letters.waiting().entrySet().stream()
                .map(entry -> new Box(entry.getKey(), entry.getValue()))
                .toList());
    }

    /** The newest letters of one topic, newest first, without their values. */
    @GET
    @Path("/{topic}")
    public List<LetterView> newest(
            @PathParam("topic") String topic, @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(500) int limit) {
        return asking(() -> letters.newest(topic, limit)).orElseThrow(DeadLetterResource::unknown);
    }

    /** Replays every letter that lies in the topic now and never was replayed; answers when it is done. */
    @POST
    @Path("/{topic}/replay")
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
