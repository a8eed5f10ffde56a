package io.waymark.web.problem;

import io.vertx.core.http.HttpClosedException;
import io.waymark.jdbc.SqlFault;
import io.waymark.web.HttpProblems;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.SocketException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Answers what nobody foresaw: the log gets the cause, the caller a trace id. */
public class FailureMapper {
    private static final Logger LOG = Logger.getLogger(FailureMapper.class);

    /** How the platform tells that a body grew over the limit while it was read; it has answered 413 by then. */
    private static final String TOO_LARGE = "Request too large";

    private static final String UNSTORABLE = "a text holds the character U+0000, or a time lies beyond the calendar";

    private static final String UNCHANGED = "nothing was changed; repeat the request";

    private static final String PERHAPS_CHANGED =
            "whether it was done is unknown: look, or repeat the request under the same reference";

    private static final int RETRY_SECONDS = 5;

    @ServerExceptionMapper
    public Response failed(Throwable failure) {
        if (DatabaseOutage.caused(failure)) {
            LOG.warn("a request met an unavailable database", failure);
            String changed = DatabaseOutage.leftTheEndOpen(failure) ? PERHAPS_CHANGED : UNCHANGED;
            return ProblemBody.answer(HttpProblems.UNAVAILABLE, changed, List.of())
                    .header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS)
                    .build();
        }
        if (failure instanceof IOException && TOO_LARGE.equals(failure.getMessage())) {
            return ProblemBody.answer(HttpProblems.BODY_TOO_LARGE, null);
        }
        if (isHangUp(failure)) {
            LOG.debug("a caller hung up within a request", failure);
            return ProblemBody.answer(HttpProblems.BAD_REQUEST, "the body ended early");
        }
        if (SqlFault.isUnstorable(failure)) {
            LOG.warn("a request held what cannot be stored", failure);
            return ProblemBody.answer(HttpProblems.BAD_REQUEST, UNSTORABLE);
        }
        LOG.error("a request failed", failure);
        return ProblemBody.answer(HttpProblems.INTERNAL_ERROR, null);
    }

    /** The body could not be read to its end, because its sender is gone; nobody will read the answer either. */
    private static boolean isHangUp(Throwable failure) {
        return failure instanceof IOException
                && Stream.iterate(failure.getCause(), Objects::nonNull, Throwable::getCause)
                        .anyMatch(cause -> cause instanceof HttpClosedException || cause instanceof SocketException);
    }
}
