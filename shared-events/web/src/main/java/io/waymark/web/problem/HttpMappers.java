package io.waymark.web.problem;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import io.waymark.web.HttpProblems;
import io.waymark.web.ProblemException;
import io.waymark.web.ProblemType;
import io.waymark.web.login.LoginAnswers;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Answers requests that fail before they reach a use case: no such path, method or media type, no token, no right. */
public class HttpMappers {
    private static final Map<Integer, ProblemType> BY_STATUS = Stream.of(
                    HttpProblems.BAD_REQUEST,
                    HttpProblems.UNAUTHENTICATED,
                    HttpProblems.FORBIDDEN,
                    HttpProblems.NOT_FOUND,
                    HttpProblems.METHOD_NOT_ALLOWED,
                    HttpProblems.NOT_ACCEPTABLE,
                    HttpProblems.BODY_TOO_LARGE,
                    HttpProblems.ADDRESS_TOO_LONG,
                    HttpProblems.UNSUPPORTED_MEDIA_TYPE,
                    HttpProblems.HEADERS_TOO_LARGE,
                    HttpProblems.INTERNAL_ERROR,
                    HttpProblems.UNAVAILABLE)
            .collect(Collectors.toUnmodifiableMap(ProblemType::status, Function.identity()));

    private final LoginAnswers login;

    HttpMappers(LoginAnswers login) {
        this.login = login;
    }

    @ServerExceptionMapper
    public Response unanswerable(WebApplicationException fault) {
        Response given = fault.getResponse();
        if (given.hasEntity() || given.getStatus() < 400) {
            return given;
        }
        if (fault.getCause() instanceof ProblemException refusal) {
            return ProblemBody.answer(refusal);
        }
        var answer = ProblemBody.answer(typeOf(given.getStatus()), null, List.of());
        given.getStringHeaders()
                .forEach((name, values) -> values.forEach(value -> {
                    if (!name.equalsIgnoreCase(HttpHeaders.CONTENT_TYPE)
                            && !name.equalsIgnoreCase(HttpHeaders.CONTENT_LENGTH)) {
                        answer.header(name, value);
                    }
                }));
        return answer.build();
    }

    @ServerExceptionMapper
    public Uni<Response> untrusted(AuthenticationFailedException noSuchCaller, RoutingContext exchange) {
        return unauthenticated(exchange, "the token is altered, expired, or not for this service");
    }

    @ServerExceptionMapper
    public Uni<Response> anonymous(UnauthorizedException nobody, RoutingContext exchange) {
        return unauthenticated(exchange, "no token was sent");
    }

    @ServerExceptionMapper
    public Response forbidden(ForbiddenException notYours, RoutingContext exchange) {
        return login.denied(exchange)
                .orElseGet(() -> ProblemBody.answer(HttpProblems.FORBIDDEN, "another role is needed"));
    }

    private Uni<Response> unauthenticated(RoutingContext exchange, String detail) {
        return login.wayToProvider(exchange).orElseGet(() -> Uni.createFrom()
                .item(ProblemBody.answer(HttpProblems.UNAUTHENTICATED, detail, List.of())
                        .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                        .build()));
    }

    private static ProblemType typeOf(int status) {
        ProblemType known = BY_STATUS.get(status);
        return known == null ? new ProblemType(status, "HTTP_" + status, "The request failed.") : known;
    }
}
