package io.waymark.web.problem;

import io.waymark.jdbc.SqlFault;
import io.waymark.web.HttpProblems;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.List;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Answers what nobody foresaw: the log gets the cause, the caller a trace id. */
public class FailureMapper {
    private static final Logger LOG = Logger.getLogger(FailureMapper.class);

    /** How the platform tells that a body grew over the limit while it was read; it has answered 413 by then. */
    private static final String TOO_LARGE = "Request too large";

    private static final String UNSTORABLE = "a text holds the character U+0000, or a time lies beyond the calendar";

    private static final int RETRY_SECONDS = 5;

    @ServerExceptionMapper
    public Response failed(Throwable failure) {
        if (DatabaseOutage.caused(failure)) {
            LOG.warn("a request met an unavailable database", failure);
            return ProblemBody.answer(HttpProblems.UNAVAILABLE, "nothing was changed; repeat the request", List.of())
                    .header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS)
                    .build();
        }
        if (failure instanceof IOException && TOO_LARGE.equals(failure.getMessage())) {
            return ProblemBody.answer(HttpProblems.BODY_TOO_LARGE, null);
        }
        if (SqlFault.isUnstorable(failure)) {
            LOG.warn("a request held what cannot be stored", failure);
            return ProblemBody.answer(HttpProblems.BAD_REQUEST, UNSTORABLE);
        }
        LOG.error("a request failed", failure);
        return ProblemBody.answer(HttpProblems.INTERNAL_ERROR, null);
    }
}
