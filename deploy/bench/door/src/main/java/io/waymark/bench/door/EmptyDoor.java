package io.waymark.bench.door;

import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;

/** Answers on the event loop without doing anything: the ceiling of this HTTP stack on this machine. */
@Path("/empty")
public class EmptyDoor {

    /** Takes a body and answers 204. */
    @POST
    @NonBlocking
    @Consumes(MediaType.WILDCARD)
    public void take(byte @Nullable [] body) {}

    /** Answers 204. */
    @GET
    @NonBlocking
    public void answer() {}
}
