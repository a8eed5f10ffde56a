package io.waymark.web.login;

import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** Answers browsers that nobody has signed in to, or whose login failed. */
@Singleton
public class LoginAnswers {
    private final PageRequests pages;
    private final LoginConfig config;
    private final LoginNews news;
    private final SignedIn signedIn;
    private final UnsavedForms unsaved;

    LoginAnswers(PageRequests pages, LoginConfig config, LoginNews news, SignedIn signedIn, UnsavedForms unsaved) {
        this.signedIn = signedIn;
        this.unsaved = unsaved;
        this.pages = pages;
        this.config = config;
        this.news = news;
    }

    /** The way to the provider, for a form with a stop before it; empty where no session is asked for. */
    public Optional<Uni<Response>> wayToProvider(RoutingContext exchange) {
        if (!pages.areIn(exchange)) {
            return Optional.empty();
        }
        if (HttpMethod.POST.equals(exchange.request().method())) {
            return Optional.of(
                    exchange.normalizedPath().startsWith(LoginDoor.PATH + "/")
                            ? Uni.createFrom().item(LoginPage.GONE.answer(language(exchange), first()))
                            : unsaved.answer(exchange));
        }
        HttpAuthenticator authenticator = exchange.get(HttpAuthenticator.class.getName());
        return Optional.of(authenticator.getChallenge(exchange).map(LoginAnswers::led));
    }

    /** A page for somebody whose session does not open this one, with the way out of it; empty where there is no session. */
    public Optional<Response> denied(RoutingContext exchange) {
        return pages.areIn(exchange) && signedIn.isHere()
                ? Optional.of(LoginPage.DENIED.answerWithWayOut(language(exchange), signedIn.getProof()))
                : Optional.empty();
    }

    private static Response led(ChallengeData challenge) {
        Response.ResponseBuilder answer =
                Response.status(challenge.status).header(HttpHeaders.CACHE_CONTROL, "no-store");
        challenge.getHeaders().forEach((name, value) -> answer.header(name.toString(), value));
        return answer.build();
    }

    /** A login that cannot be completed: its state, nonce, code or verifier is not the one that it was begun with. */
    @ServerExceptionMapper
    public Response failed(AuthenticationCompletionException fault, ContainerRequestContext request) {
        news.refused(fault);
        return LoginPage.REFUSED.answer(request.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE), first());
    }

    private static @Nullable String language(RoutingContext exchange) {
        return exchange.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE);
    }

    private String first() {
        return config.pages().map(List::getFirst).orElse(LoginDoor.PATH);
    }
}
