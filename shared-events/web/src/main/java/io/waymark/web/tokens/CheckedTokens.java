package io.waymark.web.tokens;

import io.quarkus.oidc.OIDCException;
import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.AuthenticationRedirectException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.time.Clock;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * Reads bearer tokens, and sessions of browsers, as the platform does, and takes one that cannot be read, or whose claims are of
 * other shapes than the house reads, for what it is: nobody's.
 */
@Alternative
@Priority(1)
@ApplicationScoped
class CheckedTokens implements HttpAuthenticationMechanism {
    private final OidcAuthenticationMechanism oidc;
    private final BelievedTokens believed;
    private final SessionTokens sessions;
    private final Clock clock;

    CheckedTokens(OidcAuthenticationMechanism oidc, BelievedTokens believed, SessionTokens sessions, Clock clock) {
        this.oidc = oidc;
        this.believed = believed;
        this.sessions = sessions;
        this.clock = clock;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext exchange, IdentityProviderManager providers) {
        SecurityIdentity known = believed.find(exchange);
        if (known != null) {
            return Uni.createFrom().item(known);
        }
        return Uni.createFrom()
                .deferred(() -> oidc.authenticate(exchange, providers))
                .onItem()
                .ifNotNull()
                .transformToUni(
                        identity -> SessionTokens.isSession(identity) ? inSession(identity) : sent(exchange, identity))
                .onFailure(CheckedTokens::isOfTheToken)
                .transform(AuthenticationFailedException::new);
    }

    private Uni<SecurityIdentity> sent(RoutingContext exchange, SecurityIdentity identity) {
        SecurityIdentity checked = checked(identity);
        believed.add(exchange, checked);
        return Uni.createFrom().item(checked);
    }

    private Uni<SecurityIdentity> inSession(SecurityIdentity session) {
        return sessions.bearer(session).flatMap(bearer -> {
            try {
                return Uni.createFrom().item(SessionTokens.in(session, checked(bearer)));
            } catch (AuthenticationFailedException refusal) {
                return sessions.ended(refusal);
            }
        });
    }

    /** A provider that cannot be reached is no fault of the token's, and a login has answers of its own. */
    private static boolean isOfTheToken(Throwable failure) {
        return !(failure instanceof AuthenticationFailedException)
                && !(failure instanceof AuthenticationRedirectException)
                && !(failure instanceof AuthenticationCompletionException)
                && !(failure instanceof OIDCException);
    }

    private SecurityIdentity checked(SecurityIdentity identity) {
        if (!(identity.getPrincipal() instanceof JsonWebToken token)) {
            throw new AuthenticationFailedException("this is no JWT");
        }
        if (!Claims.areSound(token, clock.instant())) {
            throw new AuthenticationFailedException("a claim is of another shape than the house reads");
        }
        return Claims.withMerchant(identity, token);
    }

    @Override
    public Uni<@Nullable ChallengeData> getChallenge(RoutingContext exchange) {
        return oidc.getChallenge(exchange);
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return oidc.getCredentialTypes();
    }

    @Override
    public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext exchange) {
        return oidc.getCredentialTransport(exchange);
    }
}
