package io.waymark.web.tokens;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.oidc.IdTokenCredential;
import io.quarkus.oidc.OIDCException;
import io.quarkus.oidc.OidcSession;
import io.quarkus.oidc.TenantIdentityProvider;
import io.quarkus.oidc.runtime.OidcUtils;
import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** Whoever has a session may what its access token says, which is judged as if it had been sent. */
@ApplicationScoped
class SessionTokens {
    private final TenantIdentityProvider bearers;
    private final OidcSession session;

    SessionTokens(TenantIdentityProvider bearers, OidcSession session) {
        this.bearers = bearers;
        this.session = session;
    }

    static boolean isSession(SecurityIdentity identity) {
        return idToken(identity) != null;
    }

    private static @Nullable IdTokenCredential idToken(SecurityIdentity identity) {
        return identity.getCredential(IdTokenCredential.class);
    }

    /** Who is meant by the access token of a session. */
    Uni<SecurityIdentity> bearer(SecurityIdentity inSession) {
        AccessTokenCredential token = inSession.getCredential(AccessTokenCredential.class);
        return bearers.authenticate(token)
                .onFailure(failure -> !(failure instanceof OIDCException))
                .recoverWithUni(refusal -> OidcUtils.isJwtTokenExpired(token.getToken())
                        ? Uni.createFrom().failure(refusal)
                        : ended(refusal));
    }

    /** Another login would bring another such token, so the session is ended and nobody is led to one. */
    Uni<SecurityIdentity> ended(Throwable refusal) {
        return session.logout().chain(() -> Uni.createFrom().failure(new AuthenticationCompletionException(refusal)));
    }

    /** The bearer, with what is needed to end the session. */
    static SecurityIdentity in(SecurityIdentity inSession, SecurityIdentity bearer) {
        QuarkusSecurityIdentity.Builder both = QuarkusSecurityIdentity.builder(bearer);
        inSession.getAttributes().forEach(both::addAttribute);
        return both.addCredential(idToken(inSession)).build();
    }
}
