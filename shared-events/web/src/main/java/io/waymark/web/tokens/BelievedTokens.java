package io.waymark.web.tokens;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.cache.CaffeineCacheMetrics;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import io.waymark.hashing.Sha256;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * Who is meant by tokens that were found good a moment ago. To check a signature costs more than most requests, and it is
 * done on the threads that serve everybody, before anyone knows who asks: without this, whoever floods is first of all
 * checked, and his neighbours wait behind him.
 *
 * <p>A token is forgotten when it expires, and after {@code waymark.tokens.believed-for} at the latest: that long a key is
 * still believed that its issuer has withdrawn. 0 has each token checked every time, as several issuers, or tokens bound to
 * a client's certificate, would need. Roles, principal and credentials are kept; scopes are not.
 */
@ApplicationScoped
class BelievedTokens {
    private static final int MOST = 10_000;
    private static final String EXCHANGE = RoutingContext.class.getName();

    private final Duration longest;
    private final Optional<Duration> age;
    private final Clock clock;

    /** By the hash of the whole header. */
    private final Cache<ByteBuffer, SecurityIdentity> believed;

    BelievedTokens(
            @ConfigProperty(name = "waymark.tokens.believed-for") Duration longest,
            @ConfigProperty(name = "quarkus.oidc.token.header") Optional<String> otherHeader,
            @ConfigProperty(name = "quarkus.oidc.token.age") Optional<Duration> age,
            Clock clock,
            MeterRegistry meters) {
        this.longest = otherHeader.isPresent() ? Duration.ZERO : longest;
        this.age = age;
        this.clock = clock;
        this.believed = Caffeine.newBuilder()
                .maximumSize(MOST)
                .recordStats()
                .expireAfter(Expiry.<ByteBuffer, SecurityIdentity>creating((header, identity) -> lifetime(identity)))
                .build();
        CaffeineCacheMetrics.monitor(meters, believed, "waymark.tokens");
    }

    /** Who sent a request, where its token was found good a moment ago. */
    @Nullable
    SecurityIdentity find(RoutingContext exchange) {
        ByteBuffer header = header(exchange);
        SecurityIdentity known = header == null ? null : believed.getIfPresent(header);
        return known == null
                ? null
                : QuarkusSecurityIdentity.builder(known)
                        .addAttribute(EXCHANGE, exchange)
                        .build();
    }

    /** Remembers whose token a request bears, that has just been found good. */
    void add(RoutingContext exchange, SecurityIdentity identity) {
        ByteBuffer header = header(exchange);
        if (header != null && lifetime(identity).isPositive()) {
            believed.put(header, withoutExchange(identity));
        }
    }

    private static @Nullable ByteBuffer header(RoutingContext exchange) {
        String header = exchange.request().getHeader(HttpHeaders.AUTHORIZATION);
        return header == null ? null : ByteBuffer.wrap(Sha256.of(header));
    }

    private Duration lifetime(SecurityIdentity identity) {
        if (!(identity.getPrincipal() instanceof JsonWebToken token)) {
            return Duration.ZERO;
        }
        long tooOld =
                age.map(most -> token.getIssuedAtTime() + most.toSeconds()).orElse(Long.MAX_VALUE);
        Instant end = Instant.ofEpochSecond(Math.min(token.getExpirationTime(), tooOld));
        Duration left = Duration.between(clock.instant(), end);
        return left.compareTo(longest) < 0 ? left : longest;
    }

    /** The exchange of one request would be kept by all that follow it. */
    private static SecurityIdentity withoutExchange(SecurityIdentity identity) {
        var kept = QuarkusSecurityIdentity.builder()
                .setPrincipal(identity.getPrincipal())
                .addRoles(identity.getRoles())
                .addCredentials(identity.getCredentials());
        identity.getAttributes().forEach((name, value) -> {
            if (!name.equals(EXCHANGE)) {
                kept.addAttribute(name, value);
            }
        });
        return kept.build();
    }
}
