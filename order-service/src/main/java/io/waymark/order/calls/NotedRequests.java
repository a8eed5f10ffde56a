package io.waymark.order.calls;

import com.github.f4b6a3.uuid.UuidCreator;
import io.waymark.web.Caller;
import io.waymark.web.problem.CodedAnswer;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jboss.resteasy.reactive.server.SimpleResourceInfo;
import org.jspecify.annotations.Nullable;

/** Notes requests at doors that are {@link Noted}, whatever becomes of them. */
final class NotedRequests {
    private static final String DOOR = "rest";
    private static final String START = NotedRequests.class.getName();
    private static final int BAD_REQUEST = 400;
    private static final int INTERNAL_ERROR = 500;

    private final CallNotes notes;
    private final RequestSubject subject;
    private final Caller caller;
    private final Clock clock;

    NotedRequests(CallNotes notes, RequestSubject subject, Caller caller, Clock clock) {
        this.notes = notes;
        this.subject = subject;
        this.caller = caller;
        this.clock = clock;
    }

    @Noted
    @ServerRequestFilter(priority = Priorities.AUTHENTICATION)
    public void begins(ContainerRequestContext request) {
        request.setProperty(START, System.nanoTime());
    }

    @Noted
    @ServerResponseFilter
    public void ends(ContainerRequestContext request, ContainerResponseContext response, SimpleResourceInfo resource) {
        Subject known = subject.subject();
        Subject about = known.merchantId() == null
                ? new Subject(merchant(), known.referenceNo(), known.orderId(), known.shipmentCode())
                : known;
        notes.note(new Call(
                UuidCreator.getTimeOrderedEpoch(),
                clock.instant(),
                Direction.IN,
                DOOR,
                resource.getMethodName(),
                outcome(response.getStatus()),
                about,
                response.getEntity() instanceof CodedAnswer answer ? answer.errorCode() : null,
                null,
                request.getProperty(START) instanceof Long start
                        ? TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start)
                        : 0,
                null,
                1));
    }

    private Outcome outcome(int status) {
        if (status < BAD_REQUEST) {
            return subject.isRepeated() ? Outcome.REPEATED : Outcome.ACCEPTED;
        }
        return status < INTERNAL_ERROR ? Outcome.REFUSED : Outcome.UNAVAILABLE;
    }

    /** Null for whoever may see all, and for a token that names no merchant and should. */
    private @Nullable String merchant() {
        try {
            return caller.merchantId().orElse(null);
        } catch (RuntimeException nobody) {
            return null;
        }
    }
}
