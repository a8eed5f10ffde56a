package io.waymark.web.login;

import io.quarkus.oidc.AuthorizationCodeTokens;
import io.quarkus.oidc.OidcRequestContext;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.TokenStateManager;
import io.quarkus.security.AuthenticationFailedException;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import io.waymark.privacy.PersonalDataCipher;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a session in the browser's cookie, sealed with the house's key set: its tokens, and since when it lasts. Tokens are
 * refreshed, that moment is not, so every session has an end. Any replica opens what another has sealed.
 */
@Alternative
@Priority(1)
@ApplicationScoped
class SealedSessions implements TokenStateManager {
    private static final String CONTEXT = "session";
    private static final String SINCE = SealedSessions.class.getName();
    private static final String BETWEEN = "\n";
    private static final int PARTS = 4;

    private final PersonalDataCipher cipher;
    private final Clock clock;
    private final Duration longest;

    SealedSessions(PersonalDataCipher cipher, Clock clock, LoginConfig config) {
        this.cipher = cipher;
        this.clock = clock;
        this.longest = config.longest();
    }

    @Override
    public Uni<String> createTokenState(
            RoutingContext exchange,
            OidcTenantConfig tenant,
            AuthorizationCodeTokens tokens,
            OidcRequestContext<String> work) {
        Instant since = Objects.requireNonNullElseGet(exchange.get(SINCE), clock::instant);
        String session = String.join(
                BETWEEN,
                since.toString(),
                tokens.getIdToken(),
                tokens.getAccessToken(),
                Objects.requireNonNullElse(tokens.getRefreshToken(), ""));
        return Uni.createFrom()
                .item(Base64.getUrlEncoder().withoutPadding().encodeToString(cipher.encryptText(session, CONTEXT)));
    }

    @Override
    public Uni<AuthorizationCodeTokens> getTokens(
            RoutingContext exchange,
            OidcTenantConfig tenant,
            String cookie,
            OidcRequestContext<AuthorizationCodeTokens> work) {
        List<String> session = opened(cookie);
        if (session.size() != PARTS) {
            return Uni.createFrom().failure(new AuthenticationFailedException("this session is none of ours"));
        }
        Instant since = Instant.parse(session.getFirst());
        if (!clock.instant().isBefore(since.plus(longest))) {
            return Uni.createFrom().failure(new AuthenticationFailedException("the session has lasted its time"));
        }
        exchange.put(SINCE, since);
        return Uni.createFrom()
                .item(new AuthorizationCodeTokens(session.get(1), session.get(2), refreshToken(session.getLast())));
    }

    private static @Nullable String refreshToken(String kept) {
        return kept.isEmpty() ? null : kept;
    }

    private List<String> opened(String cookie) {
        try {
            String session = cipher.decryptText(Base64.getUrlDecoder().decode(cookie), CONTEXT);
            return List.of(session.split(BETWEEN, -1));
        } catch (IllegalArgumentException | IllegalStateException forged) {
            return List.of();
        }
    }

    /** The cookie was all there was. */
    @Override
    public Uni<Void> deleteTokens(
            RoutingContext exchange, OidcTenantConfig tenant, String cookie, OidcRequestContext<Void> work) {
        return Uni.createFrom().voidItem();
    }
}
